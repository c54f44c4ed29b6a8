package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.opendata.Declarer;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.catalog.Catalog;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.testkit.TestSite;
import tools.jackson.databind.ObjectMapper;

/** The DCAT catalogue, read with an RDF library and held to what data.gouv.fr and CKAN ask of one. */
class CatalogueTest {

    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String LICENCE =
            "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static TestSite site;
    private static Model model;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        model = read("ttl");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Model read(String ending) {
        return parse(site.get("/catalog." + ending).body(), form(ending));
    }

    private static Lang form(String ending) {
        return switch (ending) {
            case "ttl" -> Lang.TURTLE;
            case "xml" -> Lang.RDFXML;
            default -> Lang.JSONLD;
        };
    }

    private static Model parse(String text, Lang form) {
        Model parsed = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, form).base("http://base.invalid/").parse(parsed);
        return parsed;
    }

    private static Property hydra(String name) {
        return ResourceFactory.createProperty(HYDRA, name);
    }

    private static List<Resource> all(Model in, Resource type) {
        return in.listSubjectsWithProperty(RDF.type, type).toList();
    }

    private static String address(Resource of, Property property) {
        return of.getRequiredProperty(property).getResource().getURI();
    }

    private static HttpResponse<String> ask(String method, String path, String accepts) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Accept", accepts)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }

    @Test
    void everyDataSetHasWhatHarvestersRefuseToMiss() {
        Set<String> identifiers = new HashSet<>();

        assertThat(all(model, DCAT.Dataset)).hasSizeGreaterThanOrEqualTo(8).allSatisfy(dataset -> {
            String identifier = dataset.getRequiredProperty(DCTerms.identifier).getString();
            assertThat(identifiers.add(identifier)).as(identifier).isTrue();
            assertThat(dataset.getURI()).isEqualTo(site.address("/donnees-ouvertes/" + identifier));
            assertThat(dataset.getRequiredProperty(DCTerms.title).getString()).isNotBlank();
            assertThat(dataset.getRequiredProperty(DCTerms.title).getLanguage()).isEqualTo("fr");
            assertThat(dataset.getRequiredProperty(DCTerms.description)
                            .getString()
                            .length())
                    .as("schema.org asks for 50 to 5000 characters of " + identifier)
                    .isBetween(50, 5_000);
            assertThat(address(dataset, DCTerms.license)).isEqualTo(LICENCE);
            assertThat(dataset.getRequiredProperty(DCTerms.rights).getString())
                    .isEqualTo("Licence Ouverte / Open Licence version 2.0");
            assertThat(address(dataset, DCTerms.accrualPeriodicity))
                    .matches("http://publications\\.europa\\.eu/resource/authority/frequency/[A-Z_0-9]+");
            assertThat(address(dataset, DCAT.theme))
                    .matches("http://publications\\.europa\\.eu/resource/authority/data-theme/[A-Z]{4}");
            assertThat(site.get(URI.create(address(dataset, DCAT.landingPage)).getPath())
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void everyDataSetNamesItsPublisherAndAContactThatStandOnThePage() {
        assertThat(all(model, DCAT.Dataset)).allSatisfy(dataset -> {
            Resource publisher = dataset.getRequiredProperty(DCTerms.publisher).getResource();
            Resource contact = dataset.getRequiredProperty(DCAT.contactPoint).getResource();

            assertThat(publisher
                            .getRequiredProperty(property("http://xmlns.com/foaf/0.1/name"))
                            .getString())
                    .isNotBlank();
            assertThat(contact.getRequiredProperty(property("http://www.w3.org/2006/vcard/ns#fn"))
                            .getString())
                    .isNotBlank();
            assertThat(site.get(URI.create(address(contact, property("http://www.w3.org/2006/vcard/ns#hasURL")))
                                    .getPath())
                            .statusCode())
                    .isEqualTo(200);
        });
    }

    private static Property property(String address) {
        return ResourceFactory.createProperty(address);
    }

    @Test
    void keywordsAreLiteralsAndNoDateLiesAhead() {
        assertThat(all(model, DCAT.Dataset))
                .allSatisfy(dataset -> assertThat(
                                dataset.listProperties(DCAT.keyword).toList())
                        .as(dataset.getURI())
                        .isNotEmpty()
                        .allMatch(keyword -> keyword.getObject().isLiteral()));
        assertThat(model.listObjectsOfProperty(DCTerms.modified).toList())
                .isNotEmpty()
                .extracting(date -> Instant.parse(date.asLiteral().getLexicalForm()))
                .allMatch(at -> !at.isAfter(Instant.now()));
    }

    @Test
    void everyDistributionLeadsToAFileOfItsType() throws Exception {
        Set<RDFNode> listed =
                new HashSet<>(model.listObjectsOfProperty(DCAT.distribution).toList());

        for (Resource file : all(model, DCAT.Distribution)) {
            String address = address(file, DCAT.downloadURL);
            HttpResponse<String> answer = ask("GET", URI.create(address).getPath(), "*/*");

            assertThat(listed).contains(file);
            assertThat(address(file, DCAT.accessURL)).isEqualTo(address);
            assertThat(address(file, DCTerms.license)).isEqualTo(LICENCE);
            assertThat(file.hasProperty(DCTerms.rights)).isTrue();
            assertThat(file.hasProperty(DCTerms.format)).isTrue();
            assertThat(answer.statusCode()).as(address).isIn(200, 403);
            if (answer.statusCode() == 200) {
                assertThat(address(file, DCAT.mediaType))
                        .endsWith("/media-types/" + type(answer).replaceAll(";.*", ""));
            }
        }
        assertThat(listed).hasSameSizeAs(all(model, DCAT.Distribution));
    }

    @Test
    void theThreeFormsSayTheSame() {
        Model turtle = withoutView(model);

        assertThat(withoutView(read("xml")).isIsomorphicWith(turtle)).isTrue();
        assertThat(withoutView(read("jsonld")).isIsomorphicWith(turtle)).isTrue();
        assertThat(turtle.size()).isGreaterThan(200);
    }

    /** The address of a page ends with the form, so that it alone differs. */
    private static Model withoutView(Model of) {
        Model left = ModelFactory.createDefaultModel().add(of);
        left.listObjectsOfProperty(hydra("view"))
                .toList()
                .forEach(view -> left.removeAll(view.asResource(), null, null));
        return left.removeAll(null, hydra("view"), null);
    }

    @Test
    void aSecondReadingFindsTheSameIdentifiers() {
        assertThat(read("ttl").listObjectsOfProperty(DCTerms.identifier).toSet())
                .isEqualTo(model.listObjectsOfProperty(DCTerms.identifier).toSet());
    }

    @Test
    void pagesLeadThroughAllDataSetsAndEachStandsAlone() throws IOException {
        Catalog catalog = new Catalog(
                new Publisher("https://ville.example", "Participer", "Ville", "donnees@ville.example"),
                IntStream.range(0, 250).mapToObj(CatalogueTest::dataset).toList(),
                "Données",
                "Jeux de données",
                Instant.EPOCH);
        Set<String> found = new HashSet<>();

        for (Catalog.Form form : Catalog.Form.values()) {
            found.clear();
            for (int page = 1; page <= 3; page++) {
                ByteArrayOutputStream written = new ByteArrayOutputStream();
                catalog.write(form, page, new PlainJson(), written);
                Model read = parse(written.toString(StandardCharsets.UTF_8), form(form.ending()));
                Resource view = all(read, ResourceFactory.createResource(HYDRA + "PartialCollectionView"))
                        .get(0);

                all(read, DCAT.Dataset).forEach(dataset -> found.add(dataset.getURI()));
                assertThat(all(read, DCAT.Catalog)).hasSize(1);
                assertThat(read.contains(all(read, DCAT.Catalog).get(0), hydra("view"), view))
                        .isTrue();
                assertThat(read.listObjectsOfProperty(DCTerms.publisher).toList())
                        .allMatch(publisher -> publisher.asResource().hasProperty(RDF.type));
                assertThat(read.listObjectsOfProperty(DCAT.contactPoint).toList())
                        .allMatch(contact -> address(
                                        contact.asResource(), property("http://www.w3.org/2006/vcard/ns#hasEmail"))
                                .equals("mailto:donnees@ville.example"));
                assertThat(Optional.ofNullable(view.getProperty(hydra("next")))
                                .map(next -> next.getResource().getURI()))
                        .isEqualTo(
                                page < 3
                                        ? Optional.of("https://ville.example/catalog." + form.ending() + "?page="
                                                + (page + 1))
                                        : Optional.empty());
            }
            assertThat(found).hasSize(250);
        }
    }

    private static PublishedDataset dataset(int number) {
        return new PublishedDataset(
                new Declarer(Optional.empty(), (locale, key, arguments) -> key + " « é » \"<&>\"\n\\"),
                Dataset.of("jeu-" + number, "jeu", List.of(Column.text("nom")), sink -> {}));
    }

    /** Writes maps and lists as the runtime does. */
    private static final class PlainJson implements org.territoireouvert.api.text.Json {
        @Override
        public Object read(java.io.Reader source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(@org.jspecify.annotations.Nullable Object value, java.io.Writer target) throws IOException {
            StringWriter text = new StringWriter();
            new ObjectMapper().writeValue(text, value);
            target.write(text.toString());
        }
    }

    @Test
    void formsAreNegotiatedAndAskedForByHead() throws Exception {
        Map<String, String> wanted = Map.of(
                "text/turtle", "text/turtle",
                "application/rdf+xml", "application/rdf+xml",
                "application/ld+json", "application/ld+json",
                "text/html;q=0.1, text/turtle", "text/turtle",
                "text/turtle;q=0.5, application/rdf+xml;q=0.9", "application/rdf+xml",
                "application/ld+json;q=0, text/turtle;q=0.2", "text/turtle",
                "text/turtle;q=x", "application/ld+json",
                "*/*", "application/ld+json");

        for (Map.Entry<String, String> each : wanted.entrySet()) {
            for (String method : List.of("GET", "HEAD")) {
                HttpResponse<String> answer = ask(method, "/catalog", each.getKey());

                assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(200);
                assertThat(type(answer)).as(each.getKey()).startsWith(each.getValue());
            }
        }
        HttpResponse<String> person = ask("GET", "/catalog", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(person.statusCode()).isEqualTo(303);
        assertThat(person.headers().firstValue("Location")).hasValue("/donnees-ouvertes");
    }

    @Test
    void headNamesTheTypeAndSendsNothing() throws Exception {
        for (String path : List.of("/catalog.ttl", "/catalog.xml", "/catalog.jsonld", "/data.json")) {
            HttpResponse<String> answer = ask("HEAD", path, "*/*");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(type(answer)).isEqualTo(type(ask("GET", path, "*/*")));
        }
        assertThat(parse(site.get("/data.json").body(), Lang.JSONLD).isIsomorphicWith(read("jsonld")))
                .isTrue();
    }

    @Test
    void pagesThatAreNotThereAreRefused() {
        assertThat(site.get("/catalog.ttl?page=1000000000").statusCode()).isEqualTo(404);
        for (String query : List.of("page=0", "page=-1", "page=x", "page=99999999999999999999", "seite=1")) {
            assertThat(site.get("/catalog.ttl?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }
}
