package org.territoireouvert.runner.opendata.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.runner.opendata.PublishedDataset;

/**
 * The catalogue, in pages (Hydra) that each can be read alone. Data sets stay in it for good: a harvester removes what it no longer
 * finds.
 */
public final class Catalog {

    /** Data sets on a page: some 300 kB of Turtle, where CKAN reads 50 MB at most. */
    public static final int PAGE_SIZE = 100;

    /** A form of RDF, in the order of preference. */
    public enum Form {
        /** JSON-LD. */
        JSON_LD("jsonld", "application/ld+json"),
        /** Turtle. */
        TURTLE("ttl", "text/turtle"),
        /** RDF/XML. */
        RDF_XML("xml", "application/rdf+xml");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** Returns the end of the file name, without its dot. */
        public String ending() {
            return ending;
        }

        /** Returns the media type, without parameters. */
        public String mediaType() {
            return mediaType;
        }
    }

    private final Publisher publisher;
    private final List<PublishedDataset> datasets;
    private final String title;
    private final String description;
    private final Instant now;

    /**
     * Prepares the catalogue of now.
     *
     * @param title in French
     * @param description in French
     */
    public Catalog(
            Publisher publisher, List<PublishedDataset> datasets, String title, String description, Instant now) {
        this.publisher = publisher;
        this.datasets = datasets.stream()
                .sorted(Comparator.comparing(PublishedDataset::name))
                .toList();
        this.title = title;
        this.description = description;
        this.now = now;
    }

    /** Returns how many pages it has, at least one. */
    public int pages() {
        return Math.max(1, Math.ceilDiv(datasets.size(), PAGE_SIZE));
    }

    /**
     * Writes a page.
     *
     * @param page from 1 to {@link #pages}
     */
    public void write(Form form, int page, Json json, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        GraphWriter graph = switch (form) {
            case JSON_LD -> new JsonLdWriter(json);
            case TURTLE -> new TurtleWriter();
            case RDF_XML -> new RdfXmlWriter();
        };
        graph.write(nodes(form, page), writer);
        writer.flush();
    }

    private List<Node> nodes(Form form, int page) {
        List<DatasetNodes> shown =
                datasets.subList(PAGE_SIZE * (page - 1), Math.min(datasets.size(), PAGE_SIZE * page)).stream()
                        .map(dataset -> new DatasetNodes(publisher, dataset, now))
                        .toList();
        Optional<Instant> changed =
                shown.stream().flatMap(dataset -> dataset.changedAt().stream()).max(Comparator.naturalOrder());
        Node catalog = Node.of(publisher.siteAddress() + "/catalog", "dcat:Catalog", "hydra:Collection")
                .french("dct:title", title)
                .french("dct:description", description)
                .reference("dct:publisher", publisher.organization())
                .reference("dct:language", Vocabulary.EUROPEAN_LISTS + "language/FRA")
                .reference("foaf:homepage", publisher.siteAddress() + "/")
                .instant("dct:modified", changed)
                .number("hydra:totalItems", datasets.size())
                .reference("hydra:view", address(form, page));
        shown.forEach(dataset -> catalog.reference("dcat:dataset", dataset.address()));
        List<Node> nodes = new ArrayList<>(
                List.of(catalog, view(form, page), publisher.organizationNode(), publisher.contactNode()));
        shown.forEach(dataset -> nodes.addAll(dataset.nodes()));
        return nodes;
    }

    private Node view(Form form, int page) {
        Node view = Node.of(address(form, page), "hydra:PartialCollectionView")
                .reference("hydra:first", address(form, 1))
                .reference("hydra:last", address(form, pages()));
        if (page > 1) {
            view.reference("hydra:previous", address(form, page - 1));
        }
        return page < pages() ? view.reference("hydra:next", address(form, page + 1)) : view;
    }

    private String address(Form form, int page) {
        return publisher.siteAddress() + "/catalog." + form.ending() + "?page=" + page;
    }
}
