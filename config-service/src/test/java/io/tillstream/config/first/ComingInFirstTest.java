package io.tillstream.config.first;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComingInFirstTest {

    @Test
    void nobodyComesInWhoDoesNotAsk() {
        assertThat(FirstCompany.of(asked(null, "secret-enough", "EUR"))).isEmpty();
        assertThat(FirstCompany.of(asked(" ", "secret-enough", "EUR"))).isEmpty();
    }

    @Test
    void aCompanyHasAtLeastACodeAndACurrency() {
        var first = FirstCompany.of(asked("ann", "secret-enough", "jpy")).orElseThrow();

        assertThat(first.code()).isEqualTo("MAIN");
        assertThat(first.currency().getCurrencyCode()).isEqualTo("JPY");
        assertThat(first.decimals()).isZero();
    }

    @Test
    void refusesAShortPasswordAndAnUnknownCurrencyInOneLine() {
        assertThatThrownBy(() -> FirstCompany.of(asked("ann", "short", "EUR"))).hasMessageContaining("at least 8");
        assertThatThrownBy(() -> FirstCompany.of(asked("ann", "secret-enough", "EURO")))
                .hasMessageContaining("ISO 4217");
        assertThatThrownBy(() -> FirstCompany.of(asked("ann", "secret-enough", null)))
                .hasMessageContaining("ISO 4217");
    }

    @Test
    void thePasswordIsInNoLine() {
        assertThat(FirstCompany.of(asked("ann", "secret-enough", "EUR"))
                        .orElseThrow()
                        .toString())
                .doesNotContain("secret-enough");
    }

    private static FirstCompanySettings asked(String login, String password, String currency) {
        return new FirstCompanySettings() {
            @Override
            public Admin admin() {
                return new Admin() {
                    @Override
                    public Optional<String> login() {
                        return Optional.ofNullable(login);
                    }

                    @Override
                    public Optional<String> password() {
                        return Optional.ofNullable(password);
                    }
                };
            }

            @Override
            public Company company() {
                return new Company() {
                    @Override
                    public Optional<String> code() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> name() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> currency() {
                        return Optional.ofNullable(currency);
                    }
                };
            }
        };
    }
}
