package org.territoireouvert.calls.web.collective;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.calls.model.collective.Member;

/** The names of members and of people as they are today, for one page. */
final class MemberNames {

    private static final int MOST = 500;

    private final PluginContext context;
    private final Locale locale;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    private MemberNames(PluginContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    static MemberNames of(PluginContext context, Locale locale, Collection<Member> all) {
        MemberNames names = new MemberNames(context, locale);
        names.know(all.stream().map(Member::personId).toList());
        Organisations organisations = context.service(Organisations.class);
        for (Member member : all) {
            names.members.put(member.id(), member);
            names.names.put(
                    member.id(),
                    switch (member.kind()) {
                        case PERSON -> member.personId().isEmpty() ? names.closed() : names.ofPerson(member.personId());
                        case ORGANISATION ->
                            organisations
                                    .find(member.organisationId())
                                    .map(Organisation::name)
                                    .orElse(member.name());
                    });
        }
        return names;
    }

    /** Learns the names of people, so that they are asked for at once. */
    void know(Collection<String> personIds) {
        List<String> unknown = personIds.stream()
                .filter(id -> !id.isEmpty() && !people.containsKey(id))
                .distinct()
                .limit(MOST)
                .toList();
        if (!unknown.isEmpty()) {
            context.service(People.class)
                    .findAll(unknown)
                    .values()
                    .forEach(person -> people.put(person.id(), person.displayName()));
        }
    }

    /** Returns the name of a member, empty for no member. */
    String of(String memberId) {
        return names.getOrDefault(memberId, "");
    }

    /** Returns the name of a person, or the words for a closed account. */
    String ofPerson(String personId) {
        if (personId.isEmpty()) {
            return closed();
        }
        return people.computeIfAbsent(
                personId,
                id -> context.service(People.class)
                        .find(id)
                        .map(Person::displayName)
                        .orElseGet(this::closed));
    }

    /** Returns who did something: a person, and the organisation for which they did. */
    String doer(String memberId, String personId) {
        Member member = members.get(memberId);
        if (member == null) {
            return ofPerson(personId);
        }
        return member.kind() == Member.Kind.PERSON
                ? of(memberId)
                : context.messages().format(locale, "collective.acts-for", ofPerson(personId), of(memberId));
    }

    private String closed() {
        return context.messages().format(locale, "collective.closed-account");
    }
}
