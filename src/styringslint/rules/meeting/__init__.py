"""Meetings: notice, papers, minutes."""

import styringslint.rules.meeting.agenda
import styringslint.rules.meeting.attendance
import styringslint.rules.meeting.cases
import styringslint.rules.meeting.notice  # noqa: F401
