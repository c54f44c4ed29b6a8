package org.territoireouvert.consultation.archive.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.ConsultationOnStorage;
import org.territoireouvert.consultation.archive.FinishedConsultation;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;

/** What programs read of a consultation. */
class ConsultationDataTest {

    private static final String ADDRESS = "https://ville.exemple.fr/consultations/eau";

    private static FinishedConsultation finished(Storage storage) {
        return new FinishedConsultation(ConsultationOnStorage.of(storage)).filled();
    }

    private static Map<?, ?> read(FinishedConsultation finished, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DataFile file : finished.data.files(finished.consultation())) {
            if (file.name().equals(name)) {
                file.content().writeTo(bytes);
            }
        }
        Object document =
                finished.context.service(Json.class).read(new StringReader(bytes.toString(StandardCharsets.UTF_8)));
        return (Map<?, ?>) Objects.requireNonNull(document);
    }

    private static List<Map<?, ?>> list(Map<?, ?> document, String name) {
        return ((List<?>) Objects.requireNonNull(document.get(name)))
                .stream()
                        .<Map<?, ?>>map(node -> (Map<?, ?>) Objects.requireNonNull(node))
                        .toList();
    }

    private static List<String> texts(List<Map<?, ?>> nodes, String name) {
        return nodes.stream()
                .flatMap(node -> Stream.ofNullable(node.get(name)))
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(String::valueOf)
                .toList();
    }

    private static List<Map<?, ?>> posts(List<Map<?, ?>> nodes) {
        return nodes.stream()
                .filter(node -> String.valueOf(node.get("type")).contains("sioc:Post"))
                .toList();
    }

    @BothDatabases
    void recordExplainsItsWords(Storage storage) throws IOException {
        Map<?, ?> record = read(finished(storage), "consultation.jsonld");

        Map<?, ?> context = (Map<?, ?>) Objects.requireNonNull(record.get("@context"));
        for (Map<?, ?> node : list(record, "@graph")) {
            assertThat(node.keySet()).as(node.toString()).allMatch(context::containsKey);
            assertThat(texts(List.of(node), "type")).allMatch(type -> context.containsKey(type.split(":")[0]));
        }
    }

    @BothDatabases
    void recordHoldsTheConsultationItsStepsAndWhatWasWritten(Storage storage) throws IOException {
        List<Map<?, ?>> nodes = list(read(finished(storage), "consultation.jsonld"), "@graph");
        List<String> ids = texts(nodes, "id");

        assertThat(ids).hasSameSizeAs(nodes).doesNotHaveDuplicates().allMatch(id -> id.startsWith(ADDRESS));
        assertThat(texts(nodes.subList(0, 1), "type")).containsExactly("sioc:Forum", "dcmitype:Event");
        assertThat(texts(nodes, "valid")).contains("start=2026-10-18; end=2026-11-17; scheme=W3C-DTF;");
        assertThat(ids)
                .containsAll(texts(nodes, "hasPart"))
                .containsAll(texts(nodes, "isPartOf"))
                .containsAll(texts(nodes, "isReferencedBy"))
                .containsAll(texts(nodes, "has_container"))
                .containsAll(texts(nodes, "reply_of"));
        assertThat(posts(nodes)).hasSize(5);
    }

    @BothDatabases
    void amendmentsAndAnswersSayToWhatTheyReply(Storage storage) throws IOException {
        List<Map<?, ?>> posts = posts(list(read(finished(storage), "consultation.jsonld"), "@graph"));

        assertThat(posts.stream().map(post -> texts(List.of(post), "kind")))
                .containsExactly(
                        List.of("proposal"),
                        List.of("proposal"),
                        List.of("argument", "for"),
                        List.of("amendment", "rejected"),
                        List.of("answer"));
        assertThat(texts(posts, "reply_of"))
                .containsExactly(
                        ADDRESS + "/texte/1/versions/1",
                        texts(posts.subList(3, 4), "id").getFirst());
    }

    @BothDatabases
    void popoloNamesWhoDecidesWhatIsProposedAndHowManyAgree(Storage storage) throws IOException {
        Map<?, ?> popolo = read(finished(storage), "popolo.json");
        List<Map<?, ?>> events = list(popolo, "events");
        List<Map<?, ?>> motions = list(popolo, "motions");
        List<Map<?, ?>> votes = list(popolo, "vote_events");

        assertThat(texts(list(popolo, "organizations"), "classification")).containsExactly("porteur", "décideur");
        assertThat(texts(events, "organization_id")).containsExactly("organisation:porteur");
        assertThat(texts(motions, "classification"))
                .containsExactly(
                        "proposition", "proposition", "amendement", "affirmation", "affirmation", "affirmation");
        assertThat(texts(motions, "result")).containsExactly("rejected");
        assertThat(texts(motions, "id")).containsAll(texts(votes, "motion_id"));
        assertThat(votes).allMatch(vote -> texts(list(vote, "counts"), "value").equals(List.of("7", "5", "0")));
        assertThat(popolo.containsKey("persons")).isFalse();
    }
}
