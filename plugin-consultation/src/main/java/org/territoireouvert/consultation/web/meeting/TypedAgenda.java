package org.territoireouvert.consultation.web.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.MeetingPlan;

/** The agenda of a meeting as staff type it: one point a line, {@code title ; minutes ; who presents}. */
final class TypedAgenda {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_PART = 300;
    private static final int PARTS = 3;

    private TypedAgenda() {}

    static String write(List<AgendaPoint> points) {
        return points.stream().map(TypedAgenda::line).collect(Collectors.joining("\n"));
    }

    private static String line(AgendaPoint point) {
        String minutes = point.minutes() == 0 ? "" : Integer.toString(point.minutes());
        return (point.title() + " ; " + minutes + " ; " + point.speaker()).replaceAll("(\\s*;\\s*)+$", "");
    }

    /** Reads the points; the form says of which line something is wrong. */
    static List<AgendaPoint> read(FormInput form, String field) {
        List<AgendaPoint> points = new ArrayList<>();
        for (String line : form.optional(field, LONGEST).lines().toList()) {
            if (!line.isBlank()) {
                point(form, field, line.strip(), points);
            }
        }
        if (points.size() > MeetingPlan.MOST_POINTS) {
            form.error(field, "meetings.agenda.long", MeetingPlan.MOST_POINTS);
        }
        return form.errorOf(field).isEmpty() ? points : List.of();
    }

    private static void point(FormInput form, String field, String line, List<AgendaPoint> points) {
        String[] parts = line.split(";", -1);
        String title = parts[0].strip();
        String minutes = parts.length > 1 ? parts[1].strip() : "";
        String speaker = parts.length == PARTS ? parts[PARTS - 1].strip() : "";
        if (title.isEmpty()
                || parts.length > PARTS
                || title.length() > LONGEST_PART
                || speaker.length() > LONGEST_PART
                || !isLength(minutes)) {
            form.error(field, "meetings.agenda.line", line.substring(0, Math.min(LONGEST_PART, line.length())));
            return;
        }
        points.add(new AgendaPoint(title, minutes.isEmpty() ? 0 : Integer.parseInt(minutes), speaker));
    }

    private static boolean isLength(String minutes) {
        return minutes.isEmpty() || minutes.matches("[0-9]{1,3}") && Integer.parseInt(minutes) <= AgendaPoint.LONGEST;
    }
}
