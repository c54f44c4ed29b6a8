package org.territoireouvert.acceptance.kit;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** At least one bad plugin for each check of the contract; what is looked at on a page has a test of its own. */
final class BadPlugins {

    private static final String PLUGIN = "GuestBookPlugin.java";
    private static final String LIST = "guest-book.vm";
    private static final String DECLARED = ".demonstration(entries::demonstrate)";
    private static final String API = "org.territoireouvert.api.";
    private static final String ONE_COLUMN = API + "data.Dataset.of(\"mots\", \"entry.several\", java.util.List.of("
            + API + "data.Column.text(\"mot\")), ";

    private BadPlugins() {}

    /**
     * A plugin with one fault.
     *
     * @param check that finds it
     * @param spoil makes it of a good one
     * @param said what the check says about it
     */
    record Bad(String check, UnaryOperator<GuestBook> spoil, String said) {

        @Override
        public String toString() {
            return check + ": " + said;
        }
    }

    static Stream<Bad> all() {
        return Stream.of(packages(), messages(), pages(), data(), life()).flatMap(List::stream);
    }

    private static Bad bad(String check, String file, String text, String replacement, String said) {
        return new Bad(check, good -> good.replace(file, text, replacement), said);
    }

    /** A plugin that declares one thing more. */
    private static Bad declares(String check, String more, String said) {
        return bad(check, PLUGIN, DECLARED, DECLARED + more, said);
    }

    /** A plugin with one method more. */
    private static Bad does(String check, String method, String said) {
        return bad(check, PLUGIN, "    @Override\n", "    " + method + "\n\n    @Override\n", said);
    }

    private static List<Bad> packages() {
        return List.of(
                bad(
                        "startsInItsOwnModuleLayer",
                        PLUGIN,
                        "Entries entries =",
                        "Integer.parseInt(\"x\"); Entries entries =",
                        "NumberFormatException"),
                bad(
                        "isAModuleThatProvidesOnePluginAndExportsNothing",
                        "module-info.java",
                        "requires",
                        "exports org.example.guestbook; requires",
                        "Expecting empty"),
                new Bad(
                        "bringsNothingOfTheRuntime",
                        good -> good.with("src/main/resources/io/javalin/Copy.class", ""),
                        "io/javalin/Copy.class"),
                bad("hasTheVersionOfItsBuild", "plugin.json", "\"0.1.0\"", "\"0.2.0\"", "-0.2.0"));
    }

    private static List<Bad> messages() {
        return List.of(
                bad("saysEveryMessageInBothLanguages", "_en.properties", "entry.send=Publish\n", "", "entry.send"),
                bad(
                        "writesMessagesThatCanBeFormatted",
                        "_en.properties",
                        "=Publish\n",
                        "=Publish {\n",
                        "entry.send in en"),
                bad("writesTypographicApostrophes", "_fr.properties", "=Compte fermé", "=L'inconnu", "L'inconnu"),
                bad(
                        "namesInTemplatesOnlyMessagesThatExist",
                        "guest-book-entry.vm",
                        "$author",
                        "$msg.get(\"entry.gone\")",
                        "entry.gone"),
                new Bad(
                        "namesWhatAnAdministratorDecidesAbout",
                        good -> good.replace("_fr.properties", "permission.livre-d-or.write", "other")
                                .replace("_en.properties", "permission.livre-d-or.write", "other"),
                        "permission.livre-d-or.write"),
                declares(
                        "saysWhatItWritesToTheAuditLog",
                        ".audits(new " + API + "audit.AuditType(\"livre-d-or.written\", " + API
                                + "audit.AuditType.Visibility.PUBLIC))",
                        "audit.livre-d-or.written"),
                declares(
                        "describesEveryColumnOfItsDatasets",
                        ".dataset(" + ONE_COLUMN + "sink -> sink.row(\"Bonjour\")))",
                        "entry.several.mot"));
    }

    private static List<Bad> pages() {
        return List.of(
                declares(
                        "showsEveryPageOfStaffInBothLanguages",
                        ".get(\"/admin/livre-d-or\", new Permission(\"livre-d-or.manage\", Audience.STAFF),"
                                + " request -> " + API + "web.Page.of(\"guest-book-entry\", \"x\"))",
                        "/admin/livre-d-or in fr"),
                bad(
                        "showsEveryPublicPageInBothLanguages",
                        LIST,
                        "<p class=\"to-lead\">",
                        "<p style=\"color: red\">",
                        "inline"),
                bad(
                        "linksToWhatItsPagesShow",
                        LIST,
                        "<a href=\"$entry.path()\">",
                        "<a href=\"/\">",
                        "links to something"),
                bad(
                        "answersWhatDoesNotExistWithoutFailing",
                        "GuestBookPages.java",
                        ".orElseThrow(() -> new NotFoundException(\"No such entry\"))",
                        ".orElseThrow()",
                        "/livre-d-or/inconnu"),
                bad(
                        "failsWithACleanPage",
                        "GuestBookPages.java",
                        "return list(request, FormInput.empty());",
                        "try { return list(request, FormInput.empty()); } catch (RuntimeException e) {"
                                + " return new Response.Json(500, e.toString(), java.util.Optional.empty(),"
                                + " java.util.Optional.empty()); }",
                        "without its tables"),
                declares(
                        "refusesVisitorsWhatIsNotForEverybody",
                        ".get(\"/admin/livre-d-or\", READ, pages::list)",
                        "GET /admin/livre-d-or is refused to a visitor"));
    }

    private static List<Bad> data() {
        return List.of(
                declares(
                        "writesDatasetsAsTheirSchemasSay",
                        ".dataset(" + ONE_COLUMN + "sink -> { sink.row(\"Bonjour\"); sink.row(\"un\", \"deux\"); }))",
                        "mots"),
                declares(
                        "movesItsCountersWithItsTables",
                        ".statistic(" + API + "data.Statistic.of(\"entries\", \"entry.several\","
                                + " (handle, tally) -> tally.add(context.clock().instant(), System.nanoTime())))",
                        "figures counted"),
                bad("fillsTheDemonstrationOnce", "Entries.java", "if (latest().isEmpty())", "if (true)", "livre-d-or"),
                bad(
                        "worksOnPostgresToo",
                        "V0001__entries.sql",
                        "create index gold_entry_by_time",
                        "create table gold_count (id integer primary key autoincrement);\ncreate index gold_entry_by_time",
                        "MIGRATE"),
                bad(
                        "keepsTheDataOfItsReleases",
                        "V0001__entries.sql",
                        "  author text not null,\n",
                        "  author text not null default '',\n",
                        "published pages"),
                bad(
                        "saysWhatItKeepsAboutPeople",
                        "plugin.json",
                        "\"personalData\": true",
                        "\"personalData\": false",
                        "true"),
                bad(
                        "erasesAllThatItKeepsAboutPeople",
                        "EntriesOfAPerson.java",
                        "set author = '' where",
                        "set author = author where",
                        "gold_entry.author holds"));
    }

    private static List<Bad> life() {
        return List.of(
                new Bad(
                        "closesAtOnceWhenDisabled",
                        good -> good.replace(PLUGIN, ".get(\"/livre-d-or\", READ", ".get(\"/livre-d-or/liste\", READ")
                                .replace(PLUGIN, ".menu(new MenuEntry(\"home.menu\", \"/livre-d-or\", 70))", ""),
                        "405"),
                new Bad(
                        "registersAgainAfterItStopped",
                        good -> good.replace(
                                        PLUGIN,
                                        "    @Override\n",
                                        "    private static boolean before;\n    @Override\n")
                                .replace(
                                        PLUGIN,
                                        "Entries entries =",
                                        "if (before) { throw new IllegalStateException(); } before = true; Entries entries ="),
                        "Expecting actual not to be empty"),
                does(
                        "stopsInTimeAndLeavesNoThread",
                        "public void start() { Thread left = new Thread(() -> { try { Thread.sleep(30_000); }"
                                + " catch (InterruptedException e) { } }); left.setDaemon(true); left.start(); }",
                        "threads that are left"),
                does(
                        "stopsInTimeAndLeavesNoThread",
                        "public void stop() throws Exception { Thread.sleep(11_000); }",
                        "did not come back within 10000 ms"),
                does(
                        "letsItsClassesGo",
                        "public void start() { Runtime.getRuntime().addShutdownHook(new Thread(() -> { })); }",
                        "nothing refers to the classes"));
    }
}
