package io.tillstream.config.first;

import io.tillstream.kit.start.CannotStart;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * What was asked for, complete and sound.
 *
 * @param password in the clear; never logged
 */
record FirstCompany(String login, String password, String code, String name, Currency currency) {

    private static final int SHORTEST_PASSWORD = 8;

    /**
     * @return empty where nobody asked for one
     * @throws CannotStart in one line, where something is missing or cannot be meant
     */
    static Optional<FirstCompany> of(FirstCompanySettings settings) {
        var login = settings.admin().login().filter(text -> !text.isBlank());
        if (login.isEmpty()) {
            return Optional.empty();
        }
        var code = settings.company().code().filter(text -> !text.isBlank()).orElse("MAIN");
        return Optional.of(new FirstCompany(
                login.get().strip(),
                password(settings),
                code.strip(),
                settings.company()
                        .name()
                        .filter(text -> !text.isBlank())
                        .orElse(code)
                        .strip(),
                currency(settings)));
    }

    private static String password(FirstCompanySettings settings) {
        var password = settings.admin().password().orElse("");
        if (password.length() < SHORTEST_PASSWORD) {
            throw new CannotStart(
                    "TILLSTREAM_FIRST_ADMIN_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters");
        }
        return password;
    }

    private static Currency currency(FirstCompanySettings settings) {
        var code = settings.company().currency().orElse("");
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new CannotStart(
                    "TILLSTREAM_FIRST_COMPANY_CURRENCY must be a currency of ISO 4217, e.g. EUR, not '" + code + "'");
        }
    }

    /** How many decimals its amounts have. */
    int decimals() {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    @Override
    public String toString() {
        return "company " + code + " with the administrator " + login;
    }
}
