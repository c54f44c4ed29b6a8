package org.territoireouvert.consultation.web.contribution;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Person;
import org.territoireouvert.consultation.contribution.Contribution;

/** Prepares contributions for pages: with the names of who wrote them, without what moderators have hidden. */
public final class ContributionViews {

    private final PluginContext context;
    private final ContentType type;

    /** Creates it for contributions as contents of the site. */
    public ContributionViews(PluginContext context, ContentType type) {
        this.context = context;
        this.type = type;
    }

    /** Returns the views of a part of a list. */
    public Slice<ContributionView> of(Slice<Contribution> contributions, Locale locale) {
        return new Slice<>(of(contributions.items(), locale), contributions.previous(), contributions.next());
    }

    /** Returns the views of contributions, in their order. */
    public List<ContributionView> of(List<Contribution> contributions, Locale locale) {
        Set<String> hidden = context.service(Contents.class)
                .hidden(type, contributions.stream().map(Contribution::id).toList());
        Map<String, Person> people = context.service(People.class)
                .findAll(contributions.stream()
                        .map(Contribution::authorId)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList());
        return contributions.stream()
                .filter(contribution -> !hidden.contains(contribution.id()))
                .map(contribution -> ContributionView.of(contribution, author(contribution, people, locale)))
                .toList();
    }

    private String author(Contribution contribution, Map<String, Person> people, Locale locale) {
        return contribution.authorId().isEmpty()
                ? context.messages().format(locale, "contribution.heard", contribution.heardFrom())
                : Optional.ofNullable(people.get(contribution.authorId()))
                        .map(Person::displayName)
                        .orElseGet(() -> context.messages().format(locale, "contribution.by-nobody"));
    }
}
