import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** One connection to a broker that speaks just enough MQTT 3.1.1 to be cheap. */
final class MqttConnection implements AutoCloseable {

  private static final int IN_FLIGHT = 1_000;
  private static final int PACKET_IDS = 60_000;

  private final Socket socket;
  private final OutputStream out;
  private final DataInputStream in;
  private final Semaphore window = new Semaphore(IN_FLIGHT);
  private final AtomicLong received = new AtomicLong();
  private int packet;

  MqttConnection(int port, String clientId) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 65_536));
    byte[] id = clientId.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer body = ByteBuffer.allocate(12 + id.length);
    body.putShort((short) 4).put("MQTT".getBytes(StandardCharsets.US_ASCII)).put((byte) 4).put((byte) 2).putShort((short) 60);
    body.putShort((short) id.length).put(id);
    send(0x10, body.array());
    out.flush();
    in.skipNBytes(4);
    Thread.ofPlatform().daemon().start(this::read);
  }

  /** What a subscriber sends that does nothing but read: connect without a limit in time, subscribe with QoS 0. */
  static byte[] reader(String clientId, String topic) {
    byte[] id = clientId.getBytes(StandardCharsets.US_ASCII);
    byte[] name = topic.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer packets = ByteBuffer.allocate(21 + id.length + name.length);
    packets.put((byte) 0x10).put((byte) (12 + id.length)).putShort((short) 4).put("MQTT".getBytes(StandardCharsets.US_ASCII));
    packets.put((byte) 4).put((byte) 2).putShort((short) 0).putShort((short) id.length).put(id);
    packets.put((byte) 0x82).put((byte) (5 + name.length)).putShort((short) 1).putShort((short) name.length).put(name).put((byte) 0);
    return packets.array();
  }

  void subscribe(String topic, int qos) throws IOException {
    byte[] name = topic.getBytes(StandardCharsets.US_ASCII);
    synchronized (out) {
      send(0x82, ByteBuffer.allocate(5 + name.length).putShort((short) 1).putShort((short) name.length).put(name).put((byte) qos).array());
      out.flush();
    }
  }

  /** Sends a message, with QoS 1 when the thousandth before it has been acknowledged. */
  void publish(String topic, byte[] payload, int qos) throws IOException, InterruptedException {
    if (qos > 0 && !window.tryAcquire()) {
      flush();
      window.acquire();
    }
    byte[] name = topic.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer body = ByteBuffer.allocate(2 + name.length + (qos > 0 ? 2 : 0) + payload.length);
    body.putShort((short) name.length).put(name);
    if (qos > 0) {
      packet = packet % PACKET_IDS + 1;
      body.putShort((short) packet);
    }
    synchronized (out) {
      send(0x30 | qos << 1, body.put(payload).array());
    }
  }

  void flush() throws IOException {
    synchronized (out) {
      out.flush();
    }
  }

  /** Messages that have come. */
  long received() {
    return received.get();
  }

  private void read() {
    try {
      while (true) {
        int type = in.readUnsignedByte();
        byte[] body = new byte[length()];
        in.readFully(body);
        switch (type >> 4) {
          case 3 -> take(type, body);
          case 4 -> window.release();
          default -> {} // acknowledged otherwise
        }
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void take(int type, byte[] body) throws IOException {
    if ((type >> 1 & 3) > 0) {
      int at = 2 + (body[0] & 0xff) * 256 + (body[1] & 0xff);
      synchronized (out) {
        send(0x40, new byte[] {body[at], body[at + 1]});
        if (in.available() == 0) {
          out.flush();
        }
      }
    }
    received.incrementAndGet();
  }

  private int length() throws IOException {
    int length = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      length |= (next & 127) << shift;
      if (next < 128) {
        return length;
      }
    }
  }

  private void send(int type, byte[] body) throws IOException {
    out.write(type);
    int length = body.length;
    while (length > 127) {
      out.write(length & 127 | 128);
      length >>= 7;
    }
    out.write(length);
    out.write(body);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
