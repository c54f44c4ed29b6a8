package org.territoireouvert.consultation.synthesis.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.work.Job;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.language.FoundTexts;
import org.territoireouvert.consultation.language.SimilarText;
import org.territoireouvert.consultation.language.group.TextGroup;
import org.territoireouvert.consultation.language.group.TextGroupSettings;
import org.territoireouvert.consultation.language.group.TextGroups;

/**
 * Keeps the words of contributions in memory for those consultations on whose syntheses staff work, at most three; nothing leaves the
 * server. A page waits a moment for new contributions, a job reads the rest.
 */
public final class ContributionTexts {

    /** How many contributions suggestions look at. */
    public static final int MOST_GROUPED = 2_000;

    private static final int MOST_HELD = 3;
    private static final Duration ON_A_PAGE = Duration.ofMillis(400);
    private static final Duration IN_A_JOB = Duration.ofMinutes(5);

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final Map<String, HeldTexts> held = new LinkedHashMap<>(MOST_HELD, 1, true);

    /** Creates it, empty. */
    public ContributionTexts(PluginContext context) {
        this.context = context;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Declares the job that reads on. */
    public Job job() {
        return new Job("read-contributions", Duration.ofMinutes(1), () -> all().forEach(one -> one.refresh(IN_A_JOB)));
    }

    private List<HeldTexts> all() {
        synchronized (held) {
            return new ArrayList<>(held.values());
        }
    }

    private HeldTexts of(String consultation) {
        synchronized (held) {
            HeldTexts texts =
                    held.computeIfAbsent(consultation, slug -> new HeldTexts(context.database(), contributions, slug));
            while (held.size() > MOST_HELD) {
                held.remove(held.keySet().iterator().next());
            }
            return texts;
        }
    }

    /** What was found, and whether all contributions were looked at. */
    public record Found(FoundTexts texts, boolean all) {}

    /**
     * Finds contributions by the words in them.
     *
     * @param next of the part before; empty for the first
     * @throws IllegalArgumentException when no part gave it
     */
    public Found search(String consultation, String words, int limit, String next) {
        HeldTexts texts = of(consultation);
        boolean all = texts.refresh(ON_A_PAGE);
        return new Found(
                next.isEmpty()
                        ? texts.index().search(words, limit)
                        : texts.index().search(words, limit, next),
                all);
    }

    /** Returns the contributions that are most like one of them, the likest first. */
    public List<SimilarText> similar(String consultation, String id, int limit) {
        HeldTexts texts = of(consultation);
        texts.refresh(ON_A_PAGE);
        return texts.index().similar(id, limit);
    }

    /** Groups some contributions by their words; see {@link #MOST_GROUPED}. */
    public List<TextGroup> groups(String consultation, Collection<String> ids) {
        HeldTexts texts = of(consultation);
        texts.refresh(ON_A_PAGE);
        return TextGroups.of(
                        texts.index().texts(), ids.stream().limit(MOST_GROUPED).toList(), TextGroupSettings.USUAL)
                .groups();
    }
}
