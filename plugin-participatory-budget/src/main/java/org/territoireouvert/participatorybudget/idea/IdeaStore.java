package org.territoireouvert.participatorybudget.idea;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionRepository;

/**
 * The tables of ideas together.
 *
 * @param editions for which ideas are written
 * @param ideas one at a time
 * @param lists many of them
 * @param versions what they said
 * @param supports who supports them
 * @param coAuthors who writes them together
 */
public record IdeaStore(
        EditionRepository editions,
        IdeaRepository ideas,
        IdeaListRepository lists,
        VersionRepository versions,
        SupportRepository supports,
        CoAuthorRepository coAuthors) {

    /** Creates the repositories. */
    public static IdeaStore of(EditionRepository editions) {
        return new IdeaStore(
                editions,
                new IdeaRepository(),
                new IdeaListRepository(),
                new VersionRepository(),
                new SupportRepository(),
                new CoAuthorRepository());
    }

    /**
     * Returns an idea as it is now, with its edition.
     *
     * @param editionSlug end of the edition's address
     * @param today in the time zone of the authority
     */
    public Optional<IdeaOfEdition> find(Handle handle, String editionSlug, String ideaId, LocalDate today) {
        Optional<Edition> edition = editions.bySlug(handle, editionSlug);
        return edition.flatMap(known -> ideas.find(handle, known.id(), ideaId)
                .map(idea -> new IdeaOfEdition(
                        known, idea, new IdeaCalendar(known, today), coAuthors.people(handle, ideaId))));
    }
}
