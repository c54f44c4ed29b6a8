package org.territoireouvert.participatorybudget.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.territoireouvert.api.ToolkitException;
import org.territoireouvert.participatorybudget.PluginOnStorage;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.context.TestContext;

/** Two processes with one folder of keys. */
class VoteKeysTest {

    @BothDatabases
    void aKeyThatAnotherProcessDestroyedIsUsedNoMore(Storage storage) {
        TestContext plugin = PluginOnStorage.of(storage);
        VoteKeys one = new VoteKeys(plugin);
        VoteKeys other = new VoteKeys(plugin);
        one.make("edition");
        other.make("edition");
        String slot = one.slot("edition", "person");
        assertThat(other.slot("edition", "person")).isEqualTo(slot);

        one.destroy("edition");

        assertThatThrownBy(() -> other.slot("edition", "person")).isInstanceOf(ToolkitException.class);
        other.make("edition");
        assertThat(other.slot("edition", "person")).isNotEqualTo(slot);
    }
}
