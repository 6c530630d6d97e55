package io.tillstream.kit.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:9092", "a.example:9092, b.example:9093", "[::1]:9092", "SASL_SSL://kafka-0:9094"})
    void mayBeOneOrSeveral(String addresses) {
        assertThatCode(() -> new BrokerAddress().check(null, addresses)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "localhost", "localhost:", ":9092", "a:1,,b:2", "http://a:b"})
    void isSaidAtOnceWhereItCanBeNobodys(String addresses) {
        assertThatThrownBy(() -> new BrokerAddress().check(null, addresses))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(addresses);
    }
}
