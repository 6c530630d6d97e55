package io.tillstream.config.first;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who may come in first. Nothing of this counts once the database has a company or a user. */
@ConfigMapping(prefix = "tillstream.first")
public interface FirstCompanySettings {

    Admin admin();

    Company company();

    /** {@code TILLSTREAM_FIRST_ADMIN_LOGIN} and {@code TILLSTREAM_FIRST_ADMIN_PASSWORD}. */
    interface Admin {

        /** Without a login there is no first company. */
        Optional<String> login();

        /** At least 8 characters. Take it out of the environment afterwards. */
        Optional<String> password();
    }

    /** {@code TILLSTREAM_FIRST_COMPANY_CODE}, {@code …_NAME} and {@code …_CURRENCY}. */
    interface Company {

        /** What files name it by; without it {@code MAIN}. */
        Optional<String> code();

        /** Without it, its code. */
        Optional<String> name();

        /** ISO 4217, e.g. {@code EUR}; needed, for it can never be changed. */
        Optional<String> currency();
    }
}
