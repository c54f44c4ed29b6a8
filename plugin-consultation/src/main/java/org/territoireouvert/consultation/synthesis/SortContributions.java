package org.territoireouvert.consultation.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Staff put contributions into ideas, cut them into pieces, mark them and set some aside with a reason. */
public final class SortContributions {

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final ThemeRepository themes = new ThemeRepository();
    private final ExtractRepository extracts = new ExtractRepository();
    private final TreatmentRepository treatments = new TreatmentRepository();
    private final TagRepository tags = new TagRepository();

    /** Creates the use case. */
    public SortContributions(PluginContext context) {
        this.context = context;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /**
     * Puts whole contributions, or the pieces into which they were cut, into an idea.
     *
     * @return how many; those that are gone are left out, all when the idea is gone
     */
    public int group(PlannedStep step, Collection<String> ids, String theme) {
        return context.database()
                .write(handle -> themes.find(handle, step, theme).isPresent() ? put(handle, step, ids, theme, "") : 0);
    }

    /** Sets whole contributions aside, for a reason that everybody reads; returns how many. */
    public int setAside(PlannedStep step, Collection<String> ids, String reason) {
        return context.database().write(handle -> put(handle, step, ids, "", reason));
    }

    private int put(Handle handle, PlannedStep step, Collection<String> ids, String theme, String reason) {
        treatments.takeIn(handle, step);
        int put = 0;
        for (Contribution contribution : contributions.findAll(handle, ids).values()) {
            if (isOf(step, contribution)) {
                List<Extract> pieces = extracts.ofContribution(handle, step, contribution.id());
                for (Extract piece : pieces.isEmpty() ? List.of(whole(handle, step, contribution)) : pieces) {
                    extracts.put(handle, piece, theme, reason);
                }
                settle(handle, step, contribution.id());
                put++;
            }
        }
        return put;
    }

    private static boolean isOf(PlannedStep step, Contribution contribution) {
        return contribution.isPublished()
                && contribution.consultation().equals(step.consultation().slug());
    }

    private Extract whole(Handle handle, PlannedStep step, Contribution contribution) {
        Extract whole = new Extract(context.ids().next(), contribution.id(), 0, contribution.text(), "", "", "");
        extracts.add(handle, step, whole);
        return whole;
    }

    private void settle(Handle handle, PlannedStep step, String contribution) {
        treatments.settle(
                handle, step, contribution, Treatment.of(extracts.ofContribution(handle, step, contribution)));
    }

    /** Puts one piece into an idea, or sets it aside when there is a reason; false when piece or idea is gone. */
    public boolean put(PlannedStep step, String extract, String theme, String reason) {
        return context.database().write(handle -> {
            Optional<Extract> found = own(handle, step, extract);
            boolean known = theme.isEmpty() || themes.find(handle, step, theme).isPresent();
            if (found.isEmpty() || !known) {
                return false;
            }
            extracts.put(handle, found.get(), theme, theme.isEmpty() ? reason : "");
            settle(handle, step, found.get().contributionId());
            return true;
        });
    }

    private Optional<Extract> own(Handle handle, PlannedStep step, String extract) {
        return extracts.find(handle, extract)
                .filter(found -> extracts.ofContribution(handle, step, found.contributionId())
                        .contains(found));
    }

    /** Says what became of a piece, for instance an article of the text. */
    public boolean became(PlannedStep step, String extract, String what) {
        return context.database().write(handle -> {
            boolean found = own(handle, step, extract).isPresent();
            if (found) {
                extracts.became(handle, extract, what);
            }
            return found;
        });
    }

    /** What came of cutting. */
    public enum Cut {
        /** It is cut. */
        DONE,
        /** The pieces together are not what was written. */
        OTHER_WORDS,
        /** A sentence of the synthesis cites it as it is. */
        CITED,
        /** There are too many pieces. */
        TOO_MANY,
        /** It is gone. */
        GONE
    }

    /** Cuts a contribution into pieces, which together say all that was written; one piece makes it whole again. */
    public Cut cut(PlannedStep step, String id, List<String> pieces) {
        return context.database().write(handle -> {
            Optional<Contribution> found =
                    contributions.find(handle, id).filter(contribution -> isOf(step, contribution));
            if (found.isEmpty()) {
                return Cut.GONE;
            }
            if (pieces.size() > ExtractRepository.MOST_PIECES) {
                return Cut.TOO_MANY;
            }
            if (!letters(String.join("", pieces)).equals(letters(found.get().text()))) {
                return Cut.OTHER_WORDS;
            }
            List<Extract> before = extracts.ofContribution(handle, step, id);
            if (extracts.isCited(handle, before)) {
                return Cut.CITED;
            }
            treatments.takeIn(handle, step);
            extracts.remove(handle, before);
            int place = 0;
            for (String piece : pieces) {
                extracts.add(handle, step, new Extract(context.ids().next(), id, place++, piece, "", "", ""));
            }
            settle(handle, step, id);
            return Cut.DONE;
        });
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Marks contributions with a word. */
    public int mark(PlannedStep step, Collection<String> ids, String tag) {
        return context.database().write(handle -> {
            List<String> marked = new ArrayList<>();
            for (Contribution contribution : contributions.findAll(handle, ids).values()) {
                if (isOf(step, contribution)) {
                    tags.add(handle, step, contribution.id(), tag);
                    marked.add(contribution.id());
                }
            }
            return marked.size();
        });
    }

    /** Takes a mark away. */
    public void unmark(PlannedStep step, String id, String tag) {
        context.database().write(handle -> {
            tags.remove(handle, step, id, tag);
            return true;
        });
    }
}
