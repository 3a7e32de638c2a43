package id.talenta.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.talenta.local.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortOwnerTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::"})
    void namesTheProcessThatListens(String address) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName(address))) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();

            PortOwner owner = PortOwner.of(socket.getLocalPort());

            assertThat(owner.pid()).contains(ProcessHandle.current().pid());
            assertThat(owner.describe())
                    .startsWith("pid " + ProcessHandle.current().pid() + ": ")
                    .contains("java");
        }
    }

    @Test
    void saysSoWhenNobodyIsToBeSeen() {
        assertThat(PortOwner.of(Ports.free()).describe()).isEqualTo("a process that is not visible here");
    }
}
