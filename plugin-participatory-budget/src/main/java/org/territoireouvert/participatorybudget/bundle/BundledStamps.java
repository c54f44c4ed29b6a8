package org.territoireouvert.participatorybudget.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.participatorybudget.witness.Stamp;

/** The time stamps in a bundle, with what is to be checked of them. Whether their authority is to be trusted, each reader says. */
final class BundledStamps {

    /** Names of the entries. */
    static final Pattern ENTRY = Pattern.compile(Pattern.quote(Stamp.FOLDER) + "(\\d{1,18})\\.(tsr|txt)");

    private static final byte[] MISSING = {};

    private final Map<String, byte[]> entries;
    private final TimeStamps timeStamps;

    BundledStamps(Bundle bundle, TimeStamps timeStamps) {
        this.entries = bundle.stamps();
        this.timeStamps = timeStamps;
    }

    /** Tells whether each stamp is sound, and of a checkpoint of the log. */
    boolean fit(BundledLog log) {
        return sizes().stream().allMatch(size -> fit(log, size));
    }

    private TreeSet<String> sizes() {
        TreeSet<String> sizes = new TreeSet<>();
        for (String entry : entries.keySet()) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                sizes.add(matcher.group(1));
            }
        }
        return sizes;
    }

    private boolean fit(BundledLog log, String size) {
        byte[] note = entries.getOrDefault(Stamp.FOLDER + size + ".txt", MISSING);
        byte[] answer = entries.getOrDefault(Stamp.FOLDER + size + ".tsr", MISSING);
        String text = new String(note, StandardCharsets.UTF_8);
        return log.notes().contains(text)
                && text.lines().skip(1).findFirst().filter(size::equals).isPresent()
                && timeStamps.read(answer, note).isPresent();
    }
}
