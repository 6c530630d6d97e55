package io.tillstream.session.usecase;

import io.smallrye.mutiny.Uni;
import io.tillstream.session.report.BlindReport;
import io.tillstream.session.report.BusinessDays;
import io.tillstream.session.report.NameLookup;
import io.tillstream.session.report.Report;
import io.tillstream.session.report.ReportMaker;
import io.tillstream.session.report.ZReports;
import io.tillstream.session.usecase.ShowCounts.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Somebody wants the day's report: X while it lasts, Z once it is closed. */
@ApplicationScoped
public class ShowReport {

    private final FindSessions find;
    private final ShowCounts counts;
    private final ZReports zReports;
    private final NameLookup names;
    private final BusinessDays businessDays;
    private final Clock clock;

    ShowReport(
            FindSessions find,
            ShowCounts counts,
            ZReports zReports,
            NameLookup names,
            BusinessDays businessDays,
            Clock clock) {
        this.find = find;
        this.counts = counts;
        this.zReports = zReports;
        this.names = names;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    public Uni<Report> of(long sessionId) {
        return find.require(sessionId)
                .chain(session -> session.isClosed()
                        ? zReports.of(sessionId)
                        : counts.of(sessionId).chain(this::x));
    }

    private Uni<Report> x(Standing standing) {
        var session = standing.session();
        return zReports.cumulativeTotal(session.registerId())
                .map(before -> before.add(standing.takings().total()))
                .chain(cumulative -> names.of(session, standing.takings())
                        .chain(known -> businessDays.of(session).map(day -> new ReportMaker(
                                        session, standing.takings(), standing.counts(), known)
                                .x(day, clock.instant(), cumulative))))
                .map(report -> standing.blind() ? BlindReport.of(report) : report);
    }
}
