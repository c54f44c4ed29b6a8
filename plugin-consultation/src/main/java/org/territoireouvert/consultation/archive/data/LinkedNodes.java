package org.territoireouvert.consultation.archive.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.amending.TextVersion;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionKind;
import org.territoireouvert.consultation.contribution.Position;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;

/** The things of the record with what is said of each. Whoever wrote a post is not named. */
record LinkedNodes(Consultation consultation, SiteAddress site) {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String KIND = "kind";
    private static final String VALID = "valid";
    private static final String CONTENT = "content";
    private static final String CREATED = "created";
    private static final String MODIFIED = "modified";
    private static final String CONTAINER = "has_container";
    private static final String REFERENCED_BY = "isReferencedBy";
    private static final String REPLY_OF = "reply_of";
    private static final String POST = "sioc:Post";
    private static final String EVENT = "dcmitype:Event";

    Map<String, Object> forum() {
        Map<String, Object> node = node(id(), List.of("sioc:Forum", EVENT));
        node.put("identifier", consultation.slug());
        put(node, TITLE, consultation.title());
        put(node, DESCRIPTION, consultation.frame().summary());
        node.put(KIND, code(consultation.frame().level()));
        agent(node, "publisher", consultation.frame().owner());
        agent(node, "creator", consultation.frame().decidedBy());
        agent(node, "contributor", consultation.guarantor().name());
        node.put(
                VALID,
                period(consultation.dates().opensOn(), consultation.dates().closesOn()));
        node.put(MODIFIED, consultation.updatedAt().toString());
        node.put("language", "fr");
        node.put("license", Licence.ETALAB_2_0.address().toString());
        put(
                node,
                "relation",
                consultation.documents().stream().map(this::address).toList());
        put(node, "hasPart", consultation.steps().stream().map(this::id).toList());
        List<String> changes = new ArrayList<>();
        for (int change = 0; change < consultation.changes().size(); change++) {
            changes.add(changeId(change));
        }
        put(node, REFERENCED_BY, changes);
        return node;
    }

    /** Describes what a contribution changed, by its place among the changes from 0. */
    Map<String, Object> change(int place) {
        Change change = consultation.changes().get(place);
        Map<String, Object> node = node(changeId(place), List.of("sioc:Item"));
        put(node, TITLE, change.asked());
        put(node, DESCRIPTION, change.decided());
        node.put("date", change.decidedOn().toString());
        put(node, CONTENT, change.today());
        return node;
    }

    Map<String, Object> step(Step step) {
        Map<String, Object> node = node(id(step), List.of("sioc:Container", EVENT));
        put(node, TITLE, step.title());
        put(node, DESCRIPTION, step.outcome());
        node.put(KIND, code(step.kind()));
        node.put(VALID, period(step.startsOn(), step.endsOn()));
        node.put("isPartOf", id());
        node.put("has_parent", id());
        return node;
    }

    /**
     * Describes a contribution.
     *
     * @param citing paths of the sentences that cite it
     */
    Map<String, Object> post(Contribution contribution, List<String> citing) {
        Map<String, Object> node = node(id(contribution), List.of(POST));
        put(node, TITLE, contribution.title());
        put(node, CONTENT, ContributionTable.words(contribution));
        node.put(KIND, kinds(contribution));
        node.put(CREATED, contribution.createdAt().toString());
        node.put(MODIFIED, contribution.updatedAt().toString());
        node.put(CONTAINER, stepId(contribution.step()));
        put(node, REFERENCED_BY, citing.stream().map(site::of).toList());
        return node;
    }

    private static List<String> kinds(Contribution contribution) {
        String kind = code(contribution.kind());
        return contribution.position() == Position.NONE ? List.of(kind) : List.of(kind, code(contribution.position()));
    }

    /** Describes a version of a text, to which amendments reply. */
    Map<String, Object> version(PlannedStep step, TextVersion version) {
        Map<String, Object> node = node(versionId(step, version.number()), List.of("sioc:Item", "dcmitype:Text"));
        put(node, TITLE, version.text().title());
        put(node, DESCRIPTION, version.note());
        node.put("identifier", Integer.toString(version.number()));
        node.put(CREATED, version.publishedAt().toString());
        node.put(CONTAINER, id(step.step()));
        return node;
    }

    Map<String, Object> amendment(PlannedStep step, SuggestedAmendment amendment) {
        Map<String, Object> node = node(site.of(AmendmentTable.path(step, amendment)), List.of(POST));
        put(node, CONTENT, AmendmentTable.text(amendment));
        put(node, DESCRIPTION, amendment.reason());
        node.put(KIND, List.of(code(ContributionKind.AMENDMENT), code(amendment.state())));
        node.put(CREATED, amendment.createdAt().toString());
        node.put(CONTAINER, id(step.step()));
        node.put(REPLY_OF, versionId(step, amendment.version()));
        return node;
    }

    /** Describes what the authority answered to an amendment. */
    Map<String, Object> answer(PlannedStep step, SuggestedAmendment amendment) {
        String answered = site.of(AmendmentTable.path(step, amendment));
        Map<String, Object> node = node(answered + "#reponse", List.of(POST));
        node.put(CONTENT, amendment.answer());
        node.put(KIND, "answer");
        node.put(CONTAINER, id(step.step()));
        node.put(REPLY_OF, answered);
        return node;
    }

    private String versionId(PlannedStep step, int number) {
        return site.of(step.path()) + "/versions/" + number;
    }

    private static Map<String, Object> node(String id, List<String> types) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put(Vocabulary.ID, id);
        node.put(Vocabulary.TYPE, types);
        return node;
    }

    private static void put(Map<String, Object> node, String name, String text) {
        if (!text.isBlank()) {
            node.put(name, text);
        }
    }

    private static void put(Map<String, Object> node, String name, List<String> values) {
        if (!values.isEmpty()) {
            node.put(name, values);
        }
    }

    private static void agent(Map<String, Object> node, String role, String name) {
        if (!name.isBlank()) {
            Map<String, Object> agent = new LinkedHashMap<>();
            agent.put(Vocabulary.TYPE, List.of("foaf:Agent"));
            agent.put("name", name);
            node.put(role, agent);
        }
    }

    private static String period(LocalDate first, LocalDate last) {
        return "start=" + first + "; end=" + last + "; scheme=W3C-DTF;";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String id() {
        return site.of(consultation.path());
    }

    private String changeId(int place) {
        return id() + "#suite-" + (place + 1);
    }

    private String id(Step step) {
        return step.kind().hasPage()
                ? site.of(new PlannedStep(consultation, step).path())
                : stepFragment(step.number());
    }

    private String stepId(int number) {
        return consultation.steps().stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .map(this::id)
                .orElseGet(() -> stepFragment(number));
    }

    private String stepFragment(int number) {
        return id() + "#etape-" + number;
    }

    /** The page of a statement is that of its step. */
    private String id(Contribution contribution) {
        String page = site.of(contribution.path());
        return contribution.kind() == ContributionKind.STATEMENT ? page + "#" + contribution.id() : page;
    }

    private String address(Document document) {
        return document.address().startsWith("/") ? site.of(document.address()) : document.address();
    }
}
