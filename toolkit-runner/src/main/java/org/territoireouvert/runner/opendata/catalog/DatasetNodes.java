package org.territoireouvert.runner.opendata.catalog;

import static org.territoireouvert.runner.opendata.catalog.Vocabulary.EUROPEAN_LISTS;
import static org.territoireouvert.runner.opendata.catalog.Vocabulary.MEDIA_TYPES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.PublishedDataset.Format;

/** Says of a data set what harvesters read (DCAT-AP 3; data.gouv.fr and CKAN were read for it). */
final class DatasetNodes {

    private static final String FRENCH = EUROPEAN_LISTS + "language/FRA";

    private final Publisher publisher;
    private final PublishedDataset published;
    private final Dataset.State state;
    private final String address;
    private final List<Node> distributions = new ArrayList<>();

    DatasetNodes(Publisher publisher, PublishedDataset published, Instant now) {
        this.publisher = publisher;
        this.published = published;
        this.state = published.state(now);
        this.address = publisher.siteAddress() + published.path();
    }

    String address() {
        return address;
    }

    Optional<Instant> changedAt() {
        return state.changedAt();
    }

    /** Returns the data set and its distributions. */
    List<Node> nodes() {
        Dataset dataset = published.dataset();
        Dataset.Facts facts = dataset.facts();
        String schema = facts.conformsTo().map(Object::toString).orElse(address + ".schema.json");
        for (Format format : Format.values()) {
            distribution(format.ending(), format.mediaType(), title(format.name()), schema);
        }
        for (Dataset.Form form : facts.forms()) {
            String title = published.title(Locale.FRENCH, form);
            distribution(
                    form.ending(), form.mediaType(), title, form.conformsTo().toString());
        }
        Node node = Node.of(address, "dcat:Dataset")
                .words("dct:identifier", published.name())
                .french("dct:title", published.title(Locale.FRENCH))
                .french("dct:description", published.description(Locale.FRENCH))
                .reference("dct:publisher", publisher.organization())
                .reference("dcat:contactPoint", publisher.contact())
                .reference("dct:license", dataset.licence().address().toString())
                .words("dct:rights", dataset.licence().title())
                .reference("dct:language", FRENCH)
                .reference(
                        "dct:accrualPeriodicity",
                        EUROPEAN_LISTS + "frequency/" + facts.frequency().name())
                .reference(
                        "dcat:theme",
                        EUROPEAN_LISTS + "data-theme/" + facts.theme().name())
                .reference("dcat:landingPage", address)
                .instant("dct:modified", state.changedAt());
        facts.keywords().forEach(word -> node.words("dcat:keyword", word));
        facts.conformsTo().ifPresent(schemaOfOthers -> node.reference("dct:conformsTo", schemaOfOthers.toString()));
        facts.territory().ifPresent(code -> node.reference("dct:spatial", "http://id.insee.fr/geo/commune/" + code));
        if (state.from().isPresent() || state.until().isPresent()) {
            node.inner(
                    "dct:temporal",
                    Node.of("", "dct:PeriodOfTime")
                            .day("dcat:startDate", state.from())
                            .day("dcat:endDate", state.until()));
        }
        distributions.forEach(distribution -> node.reference("dcat:distribution", distribution.address()));
        List<Node> nodes = new ArrayList<>(List.of(node));
        nodes.addAll(distributions);
        return nodes;
    }

    private String title(String format) {
        return published.title(Locale.FRENCH) + " (" + format + ")";
    }

    private void distribution(String ending, String mediaType, String title, String conformsTo) {
        Licence licence = published.dataset().licence();
        String file = address + "." + ending;
        distributions.add(Node.of(file + "#fichier", "dcat:Distribution")
                .words("dct:identifier", published.name() + "." + ending)
                .french("dct:title", title)
                .reference("dcat:accessURL", file)
                .reference("dcat:downloadURL", file)
                .reference("dcat:mediaType", MEDIA_TYPES + mediaType)
                .words(
                        "dct:format",
                        mediaType.substring(mediaType.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .reference("dct:conformsTo", conformsTo)
                .reference("dct:license", licence.address().toString())
                .words("dct:rights", licence.title())
                .instant("dct:modified", state.changedAt()));
    }
}
