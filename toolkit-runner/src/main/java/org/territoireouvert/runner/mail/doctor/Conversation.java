package org.territoireouvert.runner.mail.doctor;

import java.util.ArrayList;
import java.util.List;

/** Cuts the log of the mail library to what client and server said. */
final class Conversation {

    private static final int MOST_LINES = 100;

    private Conversation() {}

    static List<String> lines(String log) {
        List<String> lines = new ArrayList<>();
        boolean inMail = false;
        for (String line : log.lines().toList()) {
            if (inMail) {
                inMail = !line.equals(".");
            } else if (!line.startsWith("DEBUG") && !line.isBlank() && lines.size() < MOST_LINES) {
                lines.add(line.strip());
                inMail = line.startsWith("354");
            }
        }
        return lines;
    }
}
