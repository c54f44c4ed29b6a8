package org.territoireouvert.acceptance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.runner.notification.follow.Follows;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Who follows what, and how many follow it without counting them. */
class FollowsTest {

    private static final ContentRef PARK = new ContentRef("consultation.consultation", "parc");
    private static final ContentRef ROAD = new ContentRef("consultation.consultation", "rue");

    private final TestClock clock = new TestClock();

    private static boolean write(Storage storage, Predicate<Handle> work) {
        return storage.core().<Boolean, RuntimeException>write(work::test);
    }

    private Follows follows(Storage storage) {
        return new Follows(storage.core(), clock);
    }

    @BothDatabases
    void followingTwiceCountsOnce(Storage storage) {
        Follows follows = follows(storage);

        assertThat(write(storage, handle -> follows.follow(handle, "jeanne", PARK)))
                .isTrue();
        assertThat(write(storage, handle -> follows.follow(handle, "jeanne", PARK)))
                .isFalse();

        assertThat(follows.count(PARK)).isEqualTo(1);
        assertThat(follows.isFollowing("jeanne", PARK)).isTrue();
        assertThat(follows.isFollowing("jeanne", ROAD)).isFalse();
    }

    @BothDatabases
    void stoppingTwiceCountsOnce(Storage storage) {
        Follows follows = follows(storage);
        write(storage, handle -> follows.follow(handle, "jeanne", PARK) & follows.follow(handle, "martin", PARK));

        write(storage, handle -> follows.unfollow(handle, "jeanne", PARK) & follows.unfollow(handle, "jeanne", PARK));

        assertThat(follows.count(PARK)).isEqualTo(1);
        assertThat(follows.isFollowing("jeanne", PARK)).isFalse();
    }

    @BothDatabases
    void followersComeInParts(Storage storage) {
        Follows follows = follows(storage);
        for (String person : List.of("c", "a", "d", "b")) {
            write(storage, handle -> follows.follow(handle, person, PARK));
        }

        assertThat(storage.core()
                        .<List<String>, RuntimeException>read(handle -> follows.followers(handle, PARK, "", 3)))
                .containsExactly("a", "b", "c");
        assertThat(storage.core()
                        .<List<String>, RuntimeException>read(handle -> follows.followers(handle, PARK, "c", 3)))
                .containsExactly("d");
    }

    @BothDatabases
    void theNewestComesFirstInThePersonsList(Storage storage) {
        Follows follows = follows(storage);
        write(storage, handle -> follows.follow(handle, "jeanne", PARK));
        clock.advance(Duration.ofMinutes(1));
        write(storage, handle -> follows.follow(handle, "jeanne", ROAD));

        assertThat(follows.of("jeanne", Keyset.first(20)).items())
                .extracting(Follows.Followed::content)
                .containsExactly(ROAD, PARK);
    }

    @BothDatabases
    void twoAccountsOfOnePersonFollowOnceAfterwards(Storage storage) {
        Follows follows = follows(storage);
        write(storage, handle -> follows.follow(handle, "one", PARK) & follows.follow(handle, "two", PARK));
        write(storage, handle -> follows.follow(handle, "one", ROAD));

        write(storage, handle -> {
            Follows.transfer(handle, "one", "two");
            return true;
        });

        assertThat(follows.count(PARK)).isEqualTo(1);
        assertThat(follows.count(ROAD)).isEqualTo(1);
        assertThat(follows.isFollowing("two", ROAD)).isTrue();
        assertThat(follows.isFollowing("one", PARK)).isFalse();
    }

    @BothDatabases
    void whoIsForgottenCountsNoLonger(Storage storage) {
        Follows follows = follows(storage);
        write(storage, handle -> follows.follow(handle, "jeanne", PARK) & follows.follow(handle, "martin", PARK));

        write(storage, handle -> {
            Follows.forget(handle, "jeanne");
            return true;
        });

        assertThat(follows.count(PARK)).isEqualTo(1);
        assertThat(follows.of("jeanne", Keyset.first(20)).items()).isEmpty();
    }
}
