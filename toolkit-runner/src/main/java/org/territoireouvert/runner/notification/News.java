package org.territoireouvert.runner.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.Notice;

/**
 * A piece of news with whose it is.
 *
 * @param owner plugin id, or {@link CoreNotices#OWNER}
 * @param content that it is about, if it was told to those who follow one
 */
record News(String owner, Notice notice, Optional<ContentRef> content) {

    private static final char END = '\u001f';

    /** Writes arguments into one text, without the characters that could not be told from their ends. */
    static String pack(List<String> arguments) {
        StringBuilder packed = new StringBuilder();
        for (String argument : arguments) {
            packed.append(argument.replaceAll("\\p{Cntrl}+", " ")).append(END);
        }
        return packed.toString();
    }

    static List<String> unpack(String packed) {
        List<String> arguments = new ArrayList<>();
        int start = 0;
        for (int end = packed.indexOf(END); end >= 0; end = packed.indexOf(END, start)) {
            arguments.add(packed.substring(start, end));
            start = end + 1;
        }
        return List.copyOf(arguments);
    }

    Frequency usual() {
        return notice.kind().usually();
    }

    String type() {
        return content.map(ContentRef::type).orElse("");
    }

    String id() {
        return content.map(ContentRef::id).orElse("");
    }
}
