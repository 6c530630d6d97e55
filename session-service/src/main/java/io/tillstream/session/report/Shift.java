package io.tillstream.session.report;

import io.tillstream.session.report.Report.ApprovalLine;
import io.tillstream.session.report.Report.MoveLine;
import io.tillstream.session.report.Report.OpeningLine;
import io.tillstream.session.report.Report.Person;
import java.util.List;

/** What people did in a session beside selling; null where nobody did. */
record Shift(Person openedBy, Person closedBy, OpeningLine opening, List<MoveLine> moves, ApprovalLine approval) {}
