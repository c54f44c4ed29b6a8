package org.territoireouvert.consultation.synthesis.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads versions as everybody may read them: without the sources that were taken back, refused or hidden since. */
public final class PublishedSynthesis {

    private static final int READ_TOGETHER = 500;

    private final PluginContext context;
    private final ContentType contributionType;
    private final SynthesisRepository versions;
    private final ContributionRepository contributions;

    /** Creates it. */
    public PublishedSynthesis(PluginContext context, ContentType contributionType) {
        this.context = context;
        this.contributionType = contributionType;
        this.versions = new SynthesisRepository(context.service(Json.class));
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Returns the last version. */
    public Optional<SynthesisVersion> last(Handle handle, PlannedStep step) {
        return versions.last(handle, step).map(version -> readable(handle, version));
    }

    /** Finds a version. */
    public Optional<SynthesisVersion> find(Handle handle, PlannedStep step, int number) {
        return versions.find(handle, step, number).map(version -> readable(handle, version));
    }

    private SynthesisVersion readable(Handle handle, SynthesisVersion version) {
        Set<String> gone = gone(
                handle,
                version.document().sources().stream()
                        .map(SynthesisDocument.Source::contribution)
                        .distinct()
                        .toList());
        return version.with(version.document().keeping(source -> !gone.contains(source.contribution())));
    }

    /** Returns which contributions nobody may read any more, be they taken back by their authors, refused or hidden. */
    public Set<String> gone(Handle handle, List<String> ids) {
        Set<String> gone = new HashSet<>();
        for (int from = 0; from < ids.size(); from += READ_TOGETHER) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + READ_TOGETHER));
            contributions.findAll(handle, part).values().stream()
                    .filter(contribution -> !contribution.isPublished())
                    .map(Contribution::id)
                    .forEach(gone::add);
            gone.addAll(context.service(Contents.class).hidden(contributionType, part));
        }
        return gone;
    }
}
