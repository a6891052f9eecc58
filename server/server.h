// The HTTP server: sockets, limits and an orderly end around respond().
//
// Invariants
//   S1  Nothing about a request is written anywhere: no path, no address, no header, no time.
//   S2  A client holds a connection no longer than the limits say, however slowly it sends or
//       reads.
//   S3  After stop() nothing new is accepted, running answers get Limits::farewell to finish, and
//       run() returns.
//   S4  An exception of the networking library ends its connection, never the program.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>

#include "server/site.h"

namespace anemone::server {

struct Limits {
  std::uint32_t header_bytes = 8192;
  std::size_t connections = 256;              // one more is closed at once
  std::chrono::milliseconds request{10'000};  // from the first wait to the end of the header
  std::chrono::milliseconds answer{60'000};   // to take the whole answer
  std::chrono::milliseconds farewell{3'000};  // for running answers after stop()
};

struct Listen {
  std::string address = "127.0.0.1";  // a numeric address; names are not looked up
  std::uint16_t port = 8420;          // 0: any free one, see Server::port()
};

// "127.0.0.1:8420", "[::1]:8420". Nothing where it is not a numeric address and a port.
[[nodiscard]] std::expected<Listen, Problem> parse_listen(std::string_view text);

// Whether only this machine can reach the address.
[[nodiscard]] bool is_loopback(const Listen& listen);

class Server {
 public:
  [[nodiscard]] static std::expected<std::unique_ptr<Server>, Problem> open(const Listen& listen,
                                                                            Site site,
                                                                            const Limits& limits);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  [[nodiscard]] std::uint16_t port() const;

  // Also stop on SIGINT and SIGTERM. Call before run().
  void stop_on_signals();

  // Serves until stop(). Call it once, from one thread.
  void run();

  // From any thread.
  void stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace anemone::server
