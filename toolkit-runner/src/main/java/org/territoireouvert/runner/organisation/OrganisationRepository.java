package org.territoireouvert.runner.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisation.Identifier;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.runner.identity.account.DisplayNames;

/** The rows of organisations. */
final class OrganisationRepository {

    static final String COLUMNS = """
            o.id, o.name, o.name_key, o.classification, o.siren, o.siret, o.rna, o.territory, o.description, o.website,
            o.verified_at, o.created_at, o.updated_at""";

    private static final int MOST_MERGES = 10;

    private OrganisationRepository() {}

    static void insert(
            Handle handle, String id, Draft draft, Optional<String> creator, List<String> areas, Instant now) {
        bind(handle.createUpdate("""
                        insert into core_organisation (id, name, name_key, name_shape, classification, siren, siret, rna, territory,
                            description, website, state, created_by, created_at, updated_at)
                        values (:id, :name, :key, :shape, :classification, :siren, :siret, :rna, :territory,
                            :description, :website, 'open', :creator, :now, :now)"""), id, draft, now)
                .bind("creator", creator.orElse(null))
                .execute();
        index(handle, id, draft, areas);
    }

    /** Changes an organisation. What staff confirmed was another name or number: who changes those is to be confirmed again. */
    static void update(Handle handle, String id, Draft draft, List<String> areas, Instant now) {
        bind(handle.createUpdate("""
                        update core_organisation set name = :name, name_key = :key, name_shape = :shape,
                            verified_at = case when name = :name and coalesce(siren, '') = coalesce(:siren, '')
                                and coalesce(rna, '') = coalesce(:rna, '') then verified_at else null end,
                            classification = :classification, siren = :siren, siret = :siret, rna = :rna,
                            territory = :territory, description = :description, website = :website, updated_at = :now
                        where id = :id and state = 'open'"""), id, draft, now).execute();
        index(handle, id, draft, areas);
    }

    private static <T extends SqlStatement<T>> T bind(T statement, String id, Draft draft, Instant now) {
        return statement
                .bind("id", id)
                .bind("name", draft.name())
                .bind("key", SearchText.fold(draft.name()))
                .bind("shape", DisplayNames.shape(draft.name()))
                .bind("classification", draft.classification().code())
                .bind("siren", draft.legalUnit().map(Siren::digits).orElse(null))
                .bind("siret", draft.siret().map(Siret::digits).orElse(null))
                .bind("rna", draft.rna().map(Rna::value).orElse(null))
                .bind("territory", draft.territory().orElse(null))
                .bind("description", draft.description())
                .bind("website", draft.website().orElse(null))
                .bind("now", PortableInstant.text(now));
    }

    private static void index(Handle handle, String id, Draft draft, List<String> areas) {
        Set<String> words =
                new LinkedHashSet<>(List.of(SearchText.fold(draft.name()).split(" ")));
        Set<String> codes = new LinkedHashSet<>(areas);
        draft.territory().ifPresent(codes::add);
        replace(handle, "core_organisation_word", "word", id, words);
        replace(handle, "core_organisation_area", "code", id, codes);
    }

    private static void replace(Handle handle, String table, String column, String id, Set<String> values) {
        handle.createUpdate("delete from " + table + " where organisation_id = :id")
                .bind("id", id)
                .execute();
        if (values.isEmpty()) {
            return;
        }
        PreparedBatch rows =
                handle.prepareBatch("insert into " + table + " (" + column + ", organisation_id) values (:value, :id)");
        values.forEach(value -> rows.bind("value", value).bind("id", id).add());
        rows.execute();
    }

    /** Returns an open organisation; one that was merged as the one it became. */
    static Optional<Organisation> find(Handle handle, String id) {
        record Row(Optional<Organisation> open, Optional<String> mergedInto) {}
        String wanted = id;
        for (int step = 0; step < MOST_MERGES; step++) {
            Optional<Row> row = handle.createQuery(
                            "select " + COLUMNS + ", o.state, o.merged_into from core_organisation o where o.id = :id")
                    .bind("id", wanted)
                    .map((found, context) -> new Row(
                            found.getString("state").equals("open") ? Optional.of(read(found)) : Optional.empty(),
                            Optional.ofNullable(found.getString("merged_into"))))
                    .findOne();
            if (row.isEmpty()
                    || row.get().open().isPresent()
                    || row.get().mergedInto().isEmpty()) {
                return row.flatMap(Row::open);
            }
            wanted = row.get().mergedInto().get();
        }
        return Optional.empty();
    }

    /** Returns another open organisation with the same number or, in the same territory, a name that looks alike. */
    static Optional<Organisation> twin(Handle handle, String id, Draft draft) {
        return handle.createQuery("select " + COLUMNS + """
                        \sfrom core_organisation o where o.state = 'open' and o.id <> :id and (
                            o.rna = :rna or o.siret = :siret
                            or (o.siren = :siren and (o.siret is null or :siret = ''))
                            or (o.name_shape = :shape and coalesce(o.territory, '') = coalesce(:territory, '')))
                        order by o.name_key, o.id limit 1""")
                .bind("id", id)
                .bind("rna", draft.rna().map(Rna::value).orElse(""))
                .bind("siret", draft.siret().map(Siret::digits).orElse(""))
                .bind("siren", draft.legalUnit().map(Siren::digits).orElse(""))
                .bind("shape", DisplayNames.shape(draft.name()))
                .bind("territory", draft.territory().orElse(""))
                .map((row, context) -> read(row))
                .findOne();
    }

    static boolean close(Handle handle, String id, Optional<String> mergedInto, Instant now) {
        return handle.createUpdate("""
                                update core_organisation set state = :state, merged_into = :into, updated_at = :now
                                where id = :id and state = 'open'""")
                        .bind("id", id)
                        .bind("state", mergedInto.isPresent() ? "merged" : "closed")
                        .bind("into", mergedInto.orElse(null))
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    static boolean verify(Handle handle, String id, Optional<Instant> at) {
        return handle.createUpdate("update core_organisation set verified_at = :at where id = :id and state = 'open'"
                                + " and verified_at is " + (at.isPresent() ? "null" : "not null"))
                        .bind("id", id)
                        .bind("at", at.map(PortableInstant::text).orElse(null))
                        .execute()
                == 1;
    }

    static Organisation read(ResultSet row) throws SQLException {
        List<Identifier> identifiers = new ArrayList<>();
        for (String scheme : List.of("siren", "siret", "rna")) {
            String value = row.getString(scheme);
            if (value != null) {
                identifiers.add(new Identifier(scheme.toUpperCase(java.util.Locale.ROOT), value));
            }
        }
        return new Organisation(
                row.getString("id"),
                row.getString("name"),
                Classification.of(row.getString("classification")).orElse(Classification.OTHER),
                identifiers,
                Optional.ofNullable(row.getString("territory")),
                row.getString("description"),
                Optional.ofNullable(row.getString("website")),
                row.getString("verified_at") != null,
                PortableInstant.parse(row.getString("created_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
