package org.territoireouvert.runner.web.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.PublishedDataset.Format;
import org.territoireouvert.runner.opendata.catalog.Publisher;

/** A data set in the words of schema.org, which search engines for data read. */
final class DatasetFacts {

    private DatasetFacts() {}

    static Map<String, Object> of(PublishedDataset published, Dataset.State state, Publisher publisher, Locale locale) {
        String address = publisher.siteAddress() + published.path();
        Dataset dataset = published.dataset();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", "Dataset");
        facts.put("@id", address);
        facts.put("url", address);
        facts.put("identifier", published.name());
        facts.put("name", published.title(locale));
        facts.put("description", published.description(locale));
        facts.put("license", dataset.licence().address().toString());
        facts.put("isAccessibleForFree", true);
        facts.put("keywords", dataset.facts().keywords());
        facts.put(
                "creator",
                Map.of(
                        "@type",
                        "GovernmentOrganization",
                        "name",
                        publisher.name(),
                        "url",
                        publisher.siteAddress() + "/"));
        facts.put(
                "includedInDataCatalog",
                Map.of(
                        "@type",
                        "DataCatalog",
                        "name",
                        publisher.siteName(),
                        "url",
                        publisher.siteAddress() + "/catalog"));
        state.changedAt().ifPresent(at -> facts.put("dateModified", at.toString()));
        if (state.from().isPresent()) {
            String until = state.until().map(Object::toString).orElse("..");
            facts.put("temporalCoverage", state.from().get() + "/" + until);
        }
        facts.put("distribution", distributions(dataset, address));
        return facts;
    }

    private static List<Map<String, String>> distributions(Dataset dataset, String address) {
        List<Map<String, String>> distributions = new ArrayList<>();
        for (Format format : Format.values()) {
            distributions.add(distribution(address + "." + format.ending(), format.mediaType()));
        }
        dataset.facts()
                .forms()
                .forEach(form -> distributions.add(distribution(address + "." + form.ending(), form.mediaType())));
        return distributions;
    }

    private static Map<String, String> distribution(String address, String mediaType) {
        return Map.of("@type", "DataDownload", "contentUrl", address, "encodingFormat", mediaType);
    }
}
