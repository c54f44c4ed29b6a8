package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.archive.data.PublicReader;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.Sealable;

/** Proposals, arguments, comments and amendments, and how many people sign each of these. */
final class WrittenSource implements SealSource {

    private final PluginContext context;
    private final PublicReader reader;
    private final ContributionRepository contributions;

    WrittenSource(PluginContext context, PublicReader reader) {
        this.context = context;
        this.reader = reader;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        PublicReader.Part<Contribution> part = new PublicReader.Part<>(List.of(), "", true);
        while (part.more()) {
            part = reader.contributions(step, part.last());
            List<String> amendments = part.items().stream()
                    .filter(one -> one.kind() == ContributionKind.AMENDMENT)
                    .map(Contribution::id)
                    .toList();
            Map<String, Long> signatures = context.database().read(handle -> signatures(handle, amendments));
            for (Contribution contribution : part.items()) {
                visitor.visit(words(contribution));
                if (signatures.containsKey(contribution.id())) {
                    visitor.visit(Sealable.Numbers.of(
                            LineKind.SIGNATURES,
                            contribution.id(),
                            "people",
                            signatures.getOrDefault(contribution.id(), 0L)));
                }
            }
        }
    }

    private static Map<String, Long> signatures(Handle handle, List<String> ids) {
        Map<String, Long> signatures = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select id, cosigners from con_amendment where id in (<ids>) limit 500")
                    .bindList("ids", ids)
                    .map((row, view) -> Map.entry(row.getString("id"), row.getLong("cosigners")))
                    .forEach(entry -> signatures.put(entry.getKey(), entry.getValue()));
        }
        return signatures;
    }

    private static Sealable words(Contribution contribution) {
        List<String> parts = new ArrayList<>(List.of(
                contribution.position().name(),
                contribution.title(),
                contribution.subject().article(),
                contribution.subject().passage(),
                contribution.heardFrom()));
        contribution.parts().forEach(part -> parts.addAll(List.of(part.question(), part.text())));
        return new Sealable.Words(
                LineKind.valueOf(contribution.kind().name()),
                contribution.id(),
                contribution.id(),
                PortableInstant.text(contribution.createdAt()),
                Sealable.Words.joined(parts));
    }

    /** One that is published, but not to be seen, is hidden by moderators of the site. */
    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        return context.database()
                .read(handle -> contributions.find(handle, step, object))
                .map(found -> new Gone(
                        found.state() == Contribution.State.WITHDRAWN ? Reason.WITHDRAWN : Reason.HIDDEN,
                        kind.isNumbers() ? Optional.empty() : Optional.of(words(found))));
    }
}
