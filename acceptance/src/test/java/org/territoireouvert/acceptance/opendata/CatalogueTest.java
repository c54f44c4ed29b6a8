package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.opendata.Rdf.address;
import static org.territoireouvert.acceptance.opendata.Rdf.all;
import static org.territoireouvert.acceptance.opendata.Rdf.form;
import static org.territoireouvert.acceptance.opendata.Rdf.hydra;
import static org.territoireouvert.acceptance.opendata.Rdf.parse;
import static org.territoireouvert.acceptance.opendata.Rdf.property;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestSite;

/** The DCAT catalogue, read with an RDF library and held to what data.gouv.fr and CKAN ask of one. */
class CatalogueTest {

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
