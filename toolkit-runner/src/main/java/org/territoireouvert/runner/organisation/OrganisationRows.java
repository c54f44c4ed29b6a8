package org.territoireouvert.runner.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.organisation.Organisation;

/** The organisations as open data: without their members. One part of the table is read at a time. */
public final class OrganisationRows {

    private static final int PART = 200;

    private final OrganisationParts parts;

    /** Reads the tables of the runtime. */
    public OrganisationRows(OrganisationParts parts) {
        this.parts = parts;
    }

    /** Returns them as a data set. */
    public Dataset dataset() {
        return new Dataset(
                        "organisations",
                        "organisation.dataset.title",
                        "organisation.dataset.description",
                        Licence.ETALAB_2_0,
                        List.of(
                                Column.text("id").key(),
                                Column.text("nom").filled(),
                                Column.text("nature").filled(),
                                Column.text("siren").matching("[0-9]{9}"),
                                Column.text("siret").matching("[0-9]{14}"),
                                Column.text("rna"),
                                Column.text("territoire"),
                                Column.of("site", Column.Type.URL),
                                Column.of("verifiee", Column.Type.BOOLEAN).filled(),
                                Column.of("creee_le", Column.Type.INSTANT).filled(),
                                Column.of("modifiee_le", Column.Type.INSTANT).filled()),
                        sink -> each(one -> sink.row(
                                one.id(),
                                one.name(),
                                one.classification().code(),
                                one.identifier("SIREN").orElse(null),
                                one.identifier("SIRET").orElse(null),
                                one.identifier("RNA").orElse(null),
                                one.areaId().orElse(null),
                                one.website().orElse(null),
                                one.isVerified(),
                                one.createdAt(),
                                one.updatedAt())),
                        Dataset.Facts.USUAL)
                .keywords("associations", "organisations", "participation");
    }

    /** Takes one organisation. */
    @FunctionalInterface
    public interface Each<X extends Exception> {
        /** Takes it. */
        void take(Organisation organisation) throws X;
    }

    /** Reads all of them by name. */
    public <X extends Exception> void each(Each<X> each) throws X {
        Keyset keyset = Keyset.first(PART);
        while (true) {
            Keyset now = keyset;
            Slice<Organisation> part = parts.database().read(handle -> OrganisationSearch.ALL.find(handle, now));
            for (Organisation organisation : part.items()) {
                each.take(organisation);
            }
            if (part.next().isEmpty()) {
                return;
            }
            Organisation last = part.items().get(part.items().size() - 1);
            keyset = new Keyset(
                    false, List.of(org.territoireouvert.api.text.SearchText.fold(last.name()), last.id()), PART);
        }
    }

    /** Writes one in the terms of Popolo 1.0.1, {@code Organization}. */
    public static Map<String, Object> popolo(Organisation organisation, String site) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", organisation.id());
        object.put("name", organisation.name());
        object.put("classification", organisation.classification().code());
        List<Map<String, String>> identifiers = new ArrayList<>();
        organisation.identifiers().forEach(one -> {
            Map<String, String> identifier = new LinkedHashMap<>();
            identifier.put("scheme", one.scheme());
            identifier.put("identifier", one.identifier());
            identifiers.add(identifier);
        });
        object.put("identifiers", identifiers);
        putIfAny(object, "area_id", organisation.areaId());
        putIfAny(object, "description", Optional.of(organisation.description()).filter(text -> !text.isEmpty()));
        List<Map<String, String>> links = new ArrayList<>();
        organisation.website().ifPresent(url -> links.add(Map.of("url", url)));
        object.put("links", links);
        object.put("sources", List.of(Map.of("url", site + organisation.path())));
        object.put("created_at", organisation.createdAt().toString());
        object.put("updated_at", organisation.updatedAt().toString());
        return object;
    }

    private static void putIfAny(Map<String, Object> object, String name, Optional<String> value) {
        @Nullable String text = value.orElse(null);
        if (text != null) {
            object.put(name, text);
        }
    }
}
