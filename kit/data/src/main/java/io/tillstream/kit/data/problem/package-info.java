/** What PostgreSQL refuses because of the caller's input is the caller's problem, not our fault. */
package io.tillstream.kit.data.problem;
