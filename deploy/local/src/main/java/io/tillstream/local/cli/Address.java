package io.tillstream.local.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a system is, as a person writes it. */
public final class Address {

    private Address() {}

    /**
     * @return without a slash at its end
     * @throws WrongUse when it is no address of HTTP
     */
    public static String of(String flag, String text) {
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return text.replaceAll("/+$", "");
            }
        } catch (URISyntaxException none) {
            // Said below, as of every other word that is no address.
        }
        throw new WrongUse(flag + " must be like https://pos.example.com, not '" + text + "'");
    }
}
