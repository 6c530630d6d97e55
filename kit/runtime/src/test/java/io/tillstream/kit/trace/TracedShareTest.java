package io.tillstream.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.tillstream.kit.start.CannotStart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracedShareTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void recordsNothingWithoutAShareWhateverTheCallerAsksFor() {
        assertThat(decision(0, begunBy(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.DROP);
        assertThat(decision(0, Context.root())).isEqualTo(SamplingDecision.DROP);
    }

    @Test
    void followsWhereARequestBegan() {
        assertThat(decision(0.000_001, begunBy(TraceFlags.getSampled()))).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
        assertThat(decision(1, begunBy(TraceFlags.getDefault()))).isEqualTo(SamplingDecision.DROP);
        assertThat(decision(1, Context.root())).isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void isRefusedWhereItIsNoShare(double share) {
        assertThatThrownBy(() -> new TracedShare().sampler(share))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TILLSTREAM_TRACES_SHARE");
    }

    private static SamplingDecision decision(double share, Context parent) {
        return new TracedShare()
                .sampler(share)
                .shouldSample(parent, TRACE, "GET /api/stores", SpanKind.SERVER, Attributes.empty(), List.of())
                .getDecision();
    }

    private static Context begunBy(TraceFlags flags) {
        var caller = SpanContext.createFromRemoteParent(TRACE, "b7ad6b7169203331", flags, TraceState.getDefault());
        return Context.root().with(Span.wrap(caller));
    }
}
