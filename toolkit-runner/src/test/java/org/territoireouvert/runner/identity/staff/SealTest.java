package org.territoireouvert.runner.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SealTest {

    private final Seal seal = new Seal("the secret of an instance");

    @Test
    void whatIsSealedOpensInItsPlace() {
        String sealed = seal.close("application 1", "JBSWY3DP");

        assertThat(sealed).doesNotContain("JBSWY3DP").matches("[A-Za-z0-9_-]+");
        assertThat(seal.open("application 1", sealed)).isEqualTo("JBSWY3DP");
        assertThat(seal.close("application 1", "JBSWY3DP")).isNotEqualTo(sealed);
    }

    @Test
    void aRowThatIsMovedToSomebodyElseDoesNotOpen() {
        String sealed = seal.close("application 1", "JBSWY3DP");

        assertThatIllegalStateException().isThrownBy(() -> seal.open("application 2", sealed));
    }

    @Test
    void aRowThatIsChangedDoesNotOpen() {
        String sealed = seal.close("application 1", "JBSWY3DP");
        String changed = (sealed.charAt(20) == 'A' ? "B" : "A");
        String forged = sealed.substring(0, 20) + changed + sealed.substring(21);

        assertThatIllegalStateException().isThrownBy(() -> seal.open("application 1", forged));
    }

    @Test
    void anotherInstanceCannotOpenIt() {
        String sealed = seal.close("application 1", "JBSWY3DP");

        assertThatIllegalStateException().isThrownBy(() -> new Seal("another secret").open("application 1", sealed));
    }
}
