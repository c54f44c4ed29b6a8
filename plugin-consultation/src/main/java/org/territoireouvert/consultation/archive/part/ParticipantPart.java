package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.profile.Census;
import org.territoireouvert.consultation.profile.CensusRepository;
import org.territoireouvert.consultation.profile.Participants;
import org.territoireouvert.consultation.profile.ProfileRepository;
import org.territoireouvert.consultation.profile.PublishedCounts;
import org.territoireouvert.consultation.profile.Question;

/** Who took part: how many, and the figures of their profile that everybody may read, beside those of the inhabitants. */
public final class ParticipantPart implements ArchivePart {

    private final PluginContext context;
    private final Participants participants = new Participants();
    private final CensusRepository census = new CensusRepository();
    private final ProfileRepository profiles = new ProfileRepository();

    /** Creates it. */
    public ParticipantPart(PluginContext context) {
        this.context = context;
    }

    private record Figures(int people, Census census, Map<Question, Map<String, Integer>> shown) {}

    @Override
    public void addTo(Archive archive) throws IOException {
        String slug = archive.consultation().slug();
        Figures figures = context.database()
                .read(handle -> new Figures(
                        participants.count(handle, slug), census.find(handle, slug), profiles.shown(handle, slug)));
        Wording wording = archive.wording();
        archive.page("participants.html", wording.say("participants.title"), html -> write(html, wording, figures));
    }

    private static void write(Html html, Wording wording, Figures figures) throws IOException {
        html.element(
                Element.FACTS,
                facts -> facts.fact(wording.say("participants.people"), Integer.toString(figures.people())));
        html.element(Element.PARAGRAPH, wording.say("participants.people.hint"));
        for (Question question : figures.census().asked()) {
            Optional<PublishedCounts> counts = PublishedCounts.of(
                    figures.census().bands(question), figures.shown().getOrDefault(question, Map.of()));
            if (counts.isPresent()) {
                table(html, wording, question, counts.get(), figures.census().of(question));
            }
        }
        if (!figures.census().asked().isEmpty()) {
            html.element(
                    Element.PARAGRAPH,
                    wording.say("participants.method", PublishedCounts.SMALLEST, ProfileRepository.FOLLOWS_AFTER));
        }
        if (!figures.census().source().isEmpty()) {
            html.element(
                    Element.PARAGRAPH,
                    wording.say("participants.source") + " " + figures.census().source());
        }
    }

    private static void table(
            Html html, Wording wording, Question question, PublishedCounts counts, Map<String, Integer> inhabitants)
            throws IOException {
        html.table(
                wording.say("profile." + question.name()),
                List.of(
                        wording.say("profile." + question.name()),
                        wording.say("participants.those"),
                        wording.say("participants.inhabitants")),
                counts.people().entrySet().stream()
                        .map(entry -> TableRow.of(
                                name(wording, question, entry.getKey()),
                                people(wording, entry.getValue()),
                                Optional.ofNullable(inhabitants.get(entry.getKey()))
                                        .map(String::valueOf)
                                        .orElse("–")))
                        .toList());
    }

    private static String name(Wording wording, Question question, String band) {
        return question.bands().isEmpty() ? band : wording.say("profile." + question.name() + "." + band);
    }

    private static String people(Wording wording, OptionalInt people) {
        return people.isPresent() ? Integer.toString(people.getAsInt()) : wording.say("participants.hidden");
    }
}
