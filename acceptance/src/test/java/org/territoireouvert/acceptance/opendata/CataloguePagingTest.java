package org.territoireouvert.acceptance.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.territoireouvert.acceptance.opendata.Rdf.HYDRA;
import static org.territoireouvert.acceptance.opendata.Rdf.address;
import static org.territoireouvert.acceptance.opendata.Rdf.all;
import static org.territoireouvert.acceptance.opendata.Rdf.form;
import static org.territoireouvert.acceptance.opendata.Rdf.hydra;
import static org.territoireouvert.acceptance.opendata.Rdf.parse;
import static org.territoireouvert.acceptance.opendata.Rdf.property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.opendata.Declarer;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.catalog.Catalog;
import org.territoireouvert.runner.opendata.catalog.Publisher;

/** The catalogue of a site with more data sets than one page holds. */
class CataloguePagingTest {

    @Test
    void pagesLeadThroughAllDataSetsAndEachStandsAlone() throws IOException {
        Catalog catalog = new Catalog(
                new Publisher("https://ville.example", "Participer", "Ville", "donnees@ville.example"),
                IntStream.range(0, 250).mapToObj(CataloguePagingTest::dataset).toList(),
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
}
