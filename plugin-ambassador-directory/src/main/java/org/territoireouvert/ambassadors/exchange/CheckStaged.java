package org.territoireouvert.ambassadors.exchange;

import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Body;

/**
 * Checks staged items against each other and against what is here, by queries, so that no item has to be in memory: ids that stand
 * twice, references that lead nowhere, circles among parents, people and administrations that are known already.
 */
final class CheckStaged {

    // A plus keeps SQLite, which has no statistics of a table that was just filled, from taking the key of places for
    // these.

    private final Handle handle;
    private final Consumer<ImportProblem> problems;

    CheckStaged(Handle handle, Consumer<ImportProblem> problems) {
        this.handle = handle;
        this.problems = problems;
    }

    /**
     * Checks all.
     *
     * @param sameNames whether people of one name are one person
     */
    void run(boolean sameNames) {
        twice();
        know();
        if (sameNames) {
            knowByName();
        } else {
            sameName();
        }
        addresses();
        dangling("ORGANIZATION", "refers", "ORGANIZATION", "import.parent-unknown");
        dangling("POST", "refers", "ORGANIZATION", "import.organization-unknown");
        dangling("MEMBERSHIP", "refers", "POST", "import.post-unknown");
        dangling("MEMBERSHIP", "person", "PERSON", "import.person-unknown");
        dangling("MEMBERSHIP", "identifier", "ORGANIZATION", "import.behalf-unknown");
        civil();
        sameBody();
        levels();
    }

    private void twice() {
        report("""
                select i.kind, i.place, i.source as said from amb_import_item i where i.source <> '' and exists (
                  select 1 from amb_import_item o where o.kind = i.kind and o.source = i.source and +o.place < i.place)
                order by i.kind, i.place""", "import.id-twice", Map.of());
    }

    /** Knows again what an earlier import brought, what this site itself exported, and what has a known number. */
    private void know() {
        handle.execute("""
                update amb_import_item set is_known = 1, slug = (select k.slug from amb_identifier k
                  where k.kind = amb_import_item.kind and k.scheme = '' and k.identifier = amb_import_item.source)
                where exists (select 1 from amb_identifier k
                  where k.kind = amb_import_item.kind and k.scheme = '' and k.identifier = amb_import_item.source)""");
        own("ORGANIZATION", "administration:", "amb_body", "slug");
        own("POST", "poste:", "amb_post", "slug");
        own("PERSON", "personne:", "amb_ambassador", "slug");
        own("MEMBERSHIP", "mandat:", "amb_mandate", "id");
        handle.execute("""
                update amb_import_item set is_known = 1, slug = (select k.slug from amb_identifier k
                  where k.kind = 'PERSON' and k.scheme = amb_import_item.scheme and k.identifier = amb_import_item.identifier)
                where kind = 'PERSON' and is_known = 0 and scheme <> '' and exists (select 1 from amb_identifier k
                  where k.kind = 'PERSON' and k.scheme = amb_import_item.scheme
                  and k.identifier = amb_import_item.identifier)""");
        handle.execute("""
                update amb_import_item set is_known = 1,
                  slug = (select min(b.slug) from amb_body b where b.siret = amb_import_item.identifier)
                where kind = 'ORGANIZATION' and is_known = 0 and identifier <> ''
                and exists (select 1 from amb_body b where b.siret = amb_import_item.identifier)""");
    }

    private void own(String kind, String prefix, String table, String key) {
        handle.createUpdate("""
                        update amb_import_item set is_known = 1, slug = substr(source, :from)
                        where kind = :kind and is_known = 0 and source like :prefix
                        and exists (select 1 from <table> t where t.<key> = substr(source, :from))""")
                .define("table", table)
                .define("key", key)
                .bind("kind", kind)
                .bind("prefix", prefix + "%")
                .bind("from", prefix.length() + 1)
                .execute();
    }

    private void knowByName() {
        handle.execute("""
                update amb_import_item set is_known = 1, slug = replace(folded, ' ', '-')
                where kind = 'PERSON' and is_known = 0
                and exists (select 1 from amb_ambassador a where a.slug = replace(amb_import_item.folded, ' ', '-'))""");
        report("""
                select i.kind, i.place, i.source as said from amb_import_item i
                where i.kind = 'PERSON' and i.is_known = 0 and exists (
                  select 1 from amb_import_item o where o.kind = i.kind and o.folded = i.folded and +o.place < i.place)
                order by i.place""", "import.name-twice", Map.of());
    }

    private void sameName() {
        report("""
                select i.kind, i.place, i.folded as said from amb_import_item i
                where i.kind = 'PERSON' and i.is_known = 0
                and (exists (select 1 from amb_ambassador a where a.slug = replace(i.folded, ' ', '-'))
                  or i.identifier = '' and exists (select 1 from amb_import_item o
                    where o.kind = i.kind and o.folded = i.folded and +o.place < i.place))
                order by i.place""", "import.name-known", Map.of());
        report("""
                select i.kind, i.place, i.identifier as said from amb_import_item i
                where i.kind in ('PERSON', 'ORGANIZATION') and i.identifier <> '' and exists (
                  select 1 from amb_import_item o
                  where o.kind = i.kind and o.identifier = i.identifier and o.scheme = i.scheme and +o.place < i.place)
                order by i.kind, i.place""", "import.identifier-twice", Map.of());
    }

    /** An administration of the top that is here under another id is not made twice. */
    private void sameBody() {
        report("""
                select i.kind, i.place, i.folded as said from amb_import_item i
                where i.kind = 'ORGANIZATION' and i.is_known = 0 and i.refers = '' and i.level = 0
                and exists (select 1 from amb_body b where b.parent = '' and b.slug = replace(i.folded, ' ', '-'))
                order by i.place""", "import.body-known", Map.of());
    }

    /** Gives the plain address to who has a name alone. */
    private void addresses() {
        for (String[] one :
                new String[][] {{"PERSON", "amb_ambassador"}, {"ORGANIZATION", "amb_body"}, {"POST", "amb_post"}}) {
            handle.createUpdate("""
                            update amb_import_item set slug = replace(folded, ' ', '-')
                            where kind = :kind and is_known = 0 and folded <> '' and length(folded) <= 80
                            and slug not like 'a-%' and not exists (select 1 from amb_import_item o
                              where o.kind = amb_import_item.kind and o.folded = amb_import_item.folded
                              and o.place <> amb_import_item.place)
                            and not exists (select 1 from <table> t where t.slug = replace(amb_import_item.folded, ' ', '-'))""")
                    .define("table", one[1])
                    .bind("kind", one[0])
                    .execute();
        }
    }

    private void dangling(String kind, String column, String target, String messageKey) {
        report("""
                select i.kind, i.place, i.<column> as said from amb_import_item i
                where i.kind = :kind and i.<column> <> '' and not exists (
                  select 1 from amb_import_item o where o.kind = :target and o.source = i.<column>)
                order by i.place""".replace("<column>", column), messageKey, Map.of("kind", kind, "target", target));
    }

    /** Organisations of civil society, in whose name somebody serves, are no administrations. */
    private void civil() {
        handle.execute("""
                update amb_import_item set level = -1 where kind = 'ORGANIZATION' and is_known = 0 and refers = ''
                and exists (select 1 from amb_import_item m where m.kind = 'MEMBERSHIP'
                  and m.identifier = amb_import_item.source)
                and not exists (select 1 from amb_import_item p
                  where p.kind in ('POST', 'ORGANIZATION') and p.refers = amb_import_item.source)""");
    }

    private void levels() {
        handle.execute("""
                update amb_import_item set level = 1
                where kind <> 'ORGANIZATION' or (level = 0 and refers = '' and is_known = 0)""");
        handle.createUpdate("""
                        with recursive known(slug, top, level) as (
                          select slug, slug, 1 from amb_body where parent = ''
                          union all select b.slug, known.top, known.level + 1 from amb_body b
                            join known on b.parent = known.slug where known.level < :deepest)
                        update amb_import_item set level = coalesce((select max(known.level) from known
                          where known.slug = amb_import_item.slug), 1)
                        where kind = 'ORGANIZATION' and is_known = 1""").bind("deepest", Body.DEEPEST).execute();
        for (int level = 1; level < Body.DEEPEST; level++) {
            handle.createUpdate("""
                            update amb_import_item set level = :next
                            where kind = 'ORGANIZATION' and is_known = 0 and level = 0 and refers <> ''
                            and exists (select 1 from amb_import_item o where o.kind = 'ORGANIZATION'
                              and o.source = amb_import_item.refers and +o.level = :level)""")
                    .bind("next", level + 1)
                    .bind("level", level)
                    .execute();
        }
        report("""
                select i.kind, i.place, i.source as said from amb_import_item i
                where i.kind = 'ORGANIZATION' and i.level = 0
                and exists (select 1 from amb_import_item o where o.kind = 'ORGANIZATION' and o.source = i.refers)
                order by i.place""", "import.circle", Map.of());
    }

    private void report(String query, String messageKey, Map<String, String> binds) {
        handle.createQuery(query)
                .bindMap(binds)
                .setFetchSize(Staging.TOGETHER)
                .map((row, context) -> ImportProblem.of(
                        StagedItem.where(row.getString("kind"), row.getInt("place")),
                        messageKey,
                        row.getString("said")))
                .forEach(problems::accept);
    }
}
