package org.territoireouvert.calls.web.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.writing.AnswerWords;
import org.territoireouvert.calls.application.writing.FileRepository.ApplicationFile;
import org.territoireouvert.calls.application.writing.WritingStore;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.FormSection;

/** What the pages of writing have in common: who writes, how a page begins, how people are named. */
final class WritingFrame {

    static final String NUMBER = "numero";
    static final String CODE = "code";
    static final String MEMBER = "membre";

    private final WritingStore store;
    private final List<DeskLink> links;
    private final RuleReading rules;

    WritingFrame(WritingStore store, List<DeskLink> links, RuleReading rules) {
        this.store = store;
        this.links = List.copyOf(links);
        this.rules = rules;
    }

    /** Says what the rules of the call say of an application as it is kept. */
    RuleReading rules() {
        return rules;
    }

    WritingStore store() {
        return store;
    }

    List<DeskLink> links() {
        return links;
    }

    String say(Locale locale, String key, Object... arguments) {
        return store.context().messages().format(locale, key, arguments);
    }

    /** Opens the application of the address. */
    Opened open(Handle handle, Request request) {
        return store.open(handle, request.actor(), request.pathParameter(NUMBER));
    }

    Opened open(Request request) {
        return store.context().database().read(handle -> open(handle, request));
    }

    WritingPeriod.Status status(Opened opened) {
        return store.context().database().read(handle -> store.status(handle, opened));
    }

    /** Returns the section of the address. */
    static FormSection section(Request request, Opened opened) {
        String code = request.pathParameter(CODE);
        return opened.sheet().form().section(code).orElseThrow(() -> new NotFoundException("Section " + code));
    }

    /** Begins a page below the list of applications. */
    Page page(Request request, String template, String title) {
        return Page.of(template, title)
                .crumb(say(request.locale(), "menu.calls"), Call.PATH)
                .crumb(say(request.locale(), "writing.own.title"), Application.PATH);
    }

    /** Begins a page about an application. */
    Page page(Request request, String template, String title, Opened opened) {
        Application application = opened.application();
        Page page = page(request, template, title);
        boolean isDesk = title.equals(application.title());
        return (isDesk ? page : page.crumb(application.title(), application.path()))
                .with("application", application)
                .with("acting", acting(opened));
    }

    /** Begins a page about a section. */
    Page sectionPage(Request request, String template, String title, Opened opened, FormSection section) {
        return page(request, template, title, opened)
                .crumb(section.title(), sectionPath(opened, section.code()))
                .with("section", section)
                .with("path", sectionPath(opened, section.code()));
    }

    static String sectionPath(Opened opened, String code) {
        return opened.application().path() + "/parties/" + code;
    }

    /** Returns the members for which who asks acts; nothing to choose when there is one. */
    static List<Choice> acting(Opened opened) {
        return opened.acting().size() < 2
                ? List.of()
                : opened.acting().stream()
                        .map(member -> new Choice(member.id(), member.name()))
                        .toList();
    }

    static String member(Request request) {
        return request.form(MEMBER).orElse("");
    }

    /** Returns the names of people by their identifiers; those of closed accounts are words. */
    Map<String, String> names(Locale locale, Collection<String> personIds) {
        Set<String> wanted = new LinkedHashSet<>(personIds);
        wanted.remove("");
        Map<String, Person> known = store.context().service(People.class).findAll(wanted);
        Map<String, String> names = new HashMap<>();
        String closed = say(locale, "writing.closed-account");
        names.put("", closed);
        wanted.forEach(id -> names.put(id, known.containsKey(id) ? known.get(id).displayName() : closed));
        return names;
    }

    /** Returns the names of the members by their identifiers, those that left included. */
    Map<String, String> memberNames(Handle handle, Opened opened) {
        return store.members().of(handle, opened.collective().id()).stream()
                .collect(Collectors.toMap(Member::id, Member::name));
    }

    /** Says who did something: "Karim", or "Karim pour Lisière à vélo". */
    String who(Locale locale, String person, String member) {
        return member.isEmpty() || member.equals(person) ? person : say(locale, "writing.who", person, member);
    }

    AnswerWords words(Locale locale, List<ApplicationFile> files) {
        return new AnswerWords(
                store.context().messages(),
                store.context().service(Territories.class),
                locale,
                files.stream().collect(Collectors.toMap(ApplicationFile::id, ApplicationFile::name)));
    }
}
