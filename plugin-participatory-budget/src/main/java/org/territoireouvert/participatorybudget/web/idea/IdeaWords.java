package org.territoireouvert.participatorybudget.web.idea;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaState;

/** Says in words where ideas stand and who wrote them. */
public final class IdeaWords {

    private final PluginContext context;
    private final People people;

    /** Creates the words. */
    public IdeaWords(PluginContext context) {
        this.context = context;
        this.people = context.service(People.class);
    }

    /** Returns a message. */
    public String say(Locale locale, String key, Object... arguments) {
        return context.messages().format(locale, key, arguments);
    }

    /** Returns where an idea stands. */
    public Badge badge(Locale locale, IdeaState state) {
        Badge.Tone tone = switch (state) {
            case RETAINED -> Badge.Tone.OPEN;
            case DRAFT, SUBMITTED -> Badge.Tone.SOON;
            case REFUSED, WITHDRAWN, MERGED -> Badge.Tone.CLOSED;
        };
        return new Badge(tone, say(locale, "idea.state." + state.word()));
    }

    /** Returns the name of who wrote an idea first. */
    public String author(Locale locale, Idea idea) {
        return author(locale, idea, people.findAll(Set.of(idea.author().personId())));
    }

    /** Returns the names of all who write an idea, the first author first. */
    public List<String> authors(Locale locale, Idea idea, Collection<String> coAuthors) {
        Set<String> ids = new LinkedHashSet<>(coAuthors);
        ids.add(idea.author().personId());
        Map<String, Person> known = people.findAll(ids);
        List<String> names = new ArrayList<>(List.of(author(locale, idea, known)));
        coAuthors.stream().filter(known::containsKey).forEach(id -> names.add(name(known, id)));
        return names;
    }

    /** Returns what everybody may see of the people who wrote some ideas, by their ids. */
    Map<String, Person> authorsOf(Collection<Idea> ideas) {
        Set<String> ids = new LinkedHashSet<>();
        ideas.forEach(idea -> ids.add(idea.author().personId()));
        return people.findAll(ids);
    }

    /** Returns the name of an author among known people. */
    String author(Locale locale, Idea idea, Map<String, Person> known) {
        if (!idea.author().name().isEmpty()) {
            return idea.author().name();
        }
        return known.containsKey(idea.author().personId())
                ? name(known, idea.author().personId())
                : say(locale, "idea.author.gone");
    }

    /** Returns the name of somebody who may have left. */
    public String name(Locale locale, String person) {
        return people.find(person).map(Person::displayName).orElseGet(() -> say(locale, "idea.author.gone"));
    }

    private static String name(Map<String, Person> known, String id) {
        Person person = known.get(id);
        return person == null ? "" : person.displayName();
    }
}
