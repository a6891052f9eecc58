// The server as a client meets it: real sockets, and the real program for start and end.
#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "server/server.h"
#include "server/temporary_folder.h"

namespace anemone::server {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

// What has not happened by then never will; no slow machine comes near it.
constexpr std::chrono::milliseconds kHangs = 10min;

// One blocking client connection.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ =
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  [[nodiscard]] bool connected() const { return connected_; }

  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  void finish_sending() const { ::shutdown(socket_, SHUT_WR); }

  // Whether anything comes from the server.
  [[nodiscard]] bool hears() const {
    pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, static_cast<int>(kHangs.count())) > 0;
  }

  // Everything until the server hangs up. Nothing where it does not.
  [[nodiscard]] std::optional<std::string> read_to_end() const {
    std::string all;
    char piece[4096];
    for (;;) {
      if (!hears()) return std::nullopt;
      const ssize_t got = ::recv(socket_, piece, sizeof(piece), 0);
      if (got <= 0) return all;
      all.append(piece, static_cast<std::size_t>(got));
    }
  }

  // One answer with its body, leaving the connection open.
  [[nodiscard]] std::string read_answer() const {
    std::string all;
    char one = 0;
    while (!all.ends_with("\r\n\r\n")) {
      if (::recv(socket_, &one, 1, 0) != 1) return all;
      all.push_back(one);
    }
    const std::size_t at = all.find("Content-Length: ");
    std::size_t left = at == std::string::npos ? 0 : std::stoul(all.substr(at + 16));
    while (left-- > 0 && ::recv(socket_, &one, 1, 0) == 1) all.push_back(one);
    return all;
  }

 private:
  int socket_;
  bool connected_ = false;
};

class Serving : public ::testing::Test {
 protected:
  // A day is no limit: what a test is about it sets, and what would only end by another limit
  // hangs.
  static constexpr Limits kNone{.request = std::chrono::days{1},
                                .answer = std::chrono::days{1},
                                .farewell = std::chrono::days{1}};

  void start(const Limits& limits = kNone) {
    web_.write("index.html", "<p>hello</p>");
    web_.write("assets/app-Ab3_x9Zq.js", std::string(3'000'000, 'x'));
    auto site = Site::load(web_.path());
    ASSERT_TRUE(site.has_value());
    auto opened = Server::open({.address = "127.0.0.1", .port = 0}, *std::move(site), limits);
    ASSERT_TRUE(opened.has_value()) << opened.error().text;
    server_ = *std::move(opened);
    thread_ = std::jthread([this] { server_->run(); });
  }
  ~Serving() override {
    if (server_) server_->stop();
  }
  // One request on a connection of its own.
  [[nodiscard]] std::string ask(std::string_view request) const {
    const Client client(server_->port());
    client.send(request);
    return client.read_to_end().value_or("no end");
  }
  TemporaryFolder web_;
  std::unique_ptr<Server> server_;
  std::jthread thread_;
};

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

TEST_F(Serving, gives_the_page_with_every_security_header) {
  start();
  const std::string reply = ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 200 OK\r\n")) << reply;
  EXPECT_TRUE(reply.ends_with("\r\n\r\n<p>hello</p>")) << reply;
  EXPECT_NE(reply.find("Content-Length: 12\r\n"), std::string::npos);
  for (const std::string_view name :
       {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy",
        "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"}) {
    EXPECT_EQ(count(reply, std::string("\r\n") + std::string(name) + ": "), 1U) << name;
  }
  EXPECT_EQ(count(reply, "Server:"), 0U);
}

TEST_F(Serving, errors_carry_the_security_headers_too) {
  start();
  for (const auto& [request, status] : std::vector<std::pair<std::string, std::string>>{
           {"GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "404"},
           {"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", "405"},
           {"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", "413"},
           {"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "413"},
           {"nonsense\r\n\r\n", "400"},
           {"GET / HTTP/9.9\r\n\r\n", "400"},
           {"GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400"}}) {
    const std::string reply = ask(request);
    EXPECT_TRUE(reply.starts_with("HTTP/1.1 " + status)) << request << reply;
    EXPECT_EQ(count(reply, "Content-Security-Policy: default-src 'none'"), 1U) << request;
  }
}

TEST_F(Serving, head_sends_the_length_and_no_bytes) {
  start();
  const std::string reply = ask("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_NE(reply.find("Content-Length: 12\r\n"), std::string::npos);
  EXPECT_TRUE(reply.ends_with("\r\n\r\n"));
}

TEST_F(Serving, a_known_tag_saves_the_bytes_on_the_same_connection) {
  start();
  const Client client(server_->port());
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  const std::string first = client.read_answer();
  ASSERT_TRUE(first.ends_with("<p>hello</p>"));
  const std::size_t at = first.find("ETag: ") + 6;
  const std::string tag = first.substr(at, first.find("\r\n", at) - at);
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + tag +
                          "\r\nConnection: close\r\n\r\n"));
  const std::string second = client.read_to_end().value_or("");
  EXPECT_TRUE(second.starts_with("HTTP/1.1 304 Not Modified\r\n")) << second;
  EXPECT_TRUE(second.ends_with("\r\n\r\n"));
}

TEST_F(Serving, requests_sent_ahead_are_answered_in_order) {
  start();
  const std::string reply =
      ask("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /no HTTP/1.1\r\nHost: x\r\n\r\n"
          "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(count(reply, "HTTP/1.1 200 OK"), 2U);
  EXPECT_EQ(count(reply, "HTTP/1.1 404 Not Found"), 1U);
}

TEST_F(Serving, no_spelling_of_a_parent_folder_leads_out) {
  start();
  for (const std::string_view target : {"/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
                                        "/..%2f..%2fetc%2fpasswd", "//etc/passwd"}) {
    const std::string reply =
        ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(reply.starts_with("HTTP/1.1 404")) << target;
    EXPECT_EQ(reply.find("root:"), std::string::npos);
  }
}

TEST_F(Serving, a_header_that_is_too_long_is_refused) {
  start();
  const std::string reply =
      ask("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + std::string(20'000, 'a') + "\r\n\r\n");
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 431")) << reply.substr(0, 80);
}

TEST_F(Serving, a_slow_sender_is_let_go_even_if_it_keeps_dripping) {
  Limits limits = kNone;
  limits.request = 300ms;
  start(limits);
  const Client client(server_->port());
  ASSERT_TRUE(client.send("GET / HTTP/1.1\r\n"));
  const auto begin = Clock::now();
  // The reset that follows a closed socket shows as a failed send.
  bool heard = true;
  while (heard && Clock::now() - begin < kHangs) {
    std::this_thread::sleep_for(50ms);
    heard = client.send("X");
  }
  EXPECT_FALSE(heard);
}

TEST_F(Serving, a_client_that_does_not_read_is_let_go) {
  Limits limits = kNone;
  limits.answer = 300ms;
  limits.connections = 1;
  start(limits);
  const Client greedy(server_->port());
  // Ten answers of 3 MB fill every buffer between the two.
  for (int i = 0; i < 10; ++i) {
    greedy.send("GET /assets/app-Ab3_x9Zq.js HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  const auto begin = Clock::now();
  bool served = false;
  while (!served && Clock::now() - begin < kHangs) {
    std::this_thread::sleep_for(50ms);
    served =
        ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200");
  }
  EXPECT_TRUE(served);
}

TEST_F(Serving, more_connections_than_allowed_are_closed_at_once) {
  Limits limits = kNone;
  limits.connections = 2;
  start(limits);
  const Client first(server_->port());
  const Client second(server_->port());
  ASSERT_TRUE(first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  ASSERT_TRUE(second.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  ASSERT_TRUE(first.read_answer().starts_with("HTTP/1.1 200"));
  ASSERT_TRUE(second.read_answer().starts_with("HTTP/1.1 200"));
  const Client third(server_->port());
  EXPECT_EQ(third.read_to_end(), "");
  ASSERT_TRUE(first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  EXPECT_TRUE(first.read_answer().starts_with("HTTP/1.1 200"));
}

TEST_F(Serving, stopping_ends_waiting_connections_soon) {
  start();
  const Client waiting(server_->port());
  ASSERT_TRUE(waiting.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
  ASSERT_TRUE(waiting.read_answer().starts_with("HTTP/1.1 200"));
  server_->stop();
  thread_.join();
  EXPECT_EQ(waiting.read_to_end(), "");
}

TEST_F(Serving, stopping_does_not_wait_for_ever_for_a_stuck_answer) {
  Limits limits = kNone;
  limits.farewell = 300ms;
  start(limits);
  const Client stuck(server_->port());
  for (int i = 0; i < 10; ++i) {
    stuck.send("GET /assets/app-Ab3_x9Zq.js HTTP/1.1\r\nHost: x\r\n\r\n");
  }
  ASSERT_TRUE(stuck.hears());
  server_->stop();
  thread_.join();
}

TEST(Listening, understands_numeric_addresses_and_nothing_else) {
  for (const std::string_view good :
       {"127.0.0.1:8420", "0.0.0.0:1", "[::1]:65535", "127.0.0.1:0"}) {
    EXPECT_TRUE(parse_listen(good).has_value()) << good;
  }
  for (const std::string_view bad :
       {"", "8420", ":8420", "localhost:8420", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536",
        "127.0.0.1:-1", "127.0.0.1:84x", "::1:8420", "[::1]", "[127.0.0.1]:80", "[]:1"}) {
    EXPECT_FALSE(parse_listen(bad).has_value()) << bad;
  }
  EXPECT_TRUE(is_loopback({.address = "127.0.0.1", .port = 1}));
  EXPECT_TRUE(is_loopback({.address = "::1", .port = 1}));
  EXPECT_FALSE(is_loopback({.address = "0.0.0.0", .port = 1}));
  EXPECT_FALSE(is_loopback({.address = "192.168.1.2", .port = 1}));
}

TEST_F(Serving, a_port_in_use_is_a_problem_told_in_words) {
  start();
  auto site = Site::load(web_.path());
  const auto again =
      Server::open({.address = "127.0.0.1", .port = server_->port()}, *std::move(site), {});
  ASSERT_FALSE(again.has_value());
  EXPECT_NE(again.error().text.find("cannot listen on 127.0.0.1"), std::string::npos);
}

// --- The program itself -------------------------------------------------------------------------

struct Program {
  pid_t pid = -1;
  int error_output = -1;
};

Program run_program(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), ANEMONE_BINARY_DIR "/anemone");
  std::vector<char*> raw;
  for (std::string& argument : arguments) raw.push_back(argument.data());
  raw.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) std::abort();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  Program program;
  if (posix_spawn(&program.pid, raw[0], &actions, nullptr, raw.data(), environ) != 0) std::abort();
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  program.error_output = ends[0];
  return program;
}

std::string read_line(int from) {
  std::string line;
  char one = 0;
  while (::read(from, &one, 1) == 1 && one != '\n') line.push_back(one);
  return line;
}

std::string read_rest(int from) {
  std::string rest;
  char one = 0;
  while (::read(from, &one, 1) == 1) rest.push_back(one);
  ::close(from);
  return rest;
}

int exit_code_of(pid_t pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

TEST(ServeProgram, prints_its_address_logs_nothing_and_ends_on_a_signal) {
  const TemporaryFolder web;
  web.write("index.html", "<p>hello</p>");
  for (const int signal : {SIGTERM, SIGINT}) {
    const Program program =
        run_program({"serve", "--listen", "127.0.0.1:0", "--web", web.path().string()});
    const std::string line = read_line(program.error_output);
    const std::size_t colon = line.find("127.0.0.1:");
    ASSERT_NE(colon, std::string::npos) << line;
    const auto port = static_cast<std::uint16_t>(std::stoul(line.substr(colon + 10)));
    {
      const Client client(port);
      ASSERT_TRUE(
          client.send("GET /a-private-path HTTP/1.1\r\nHost: x\r\nReferer: private\r\nConnection: "
                      "close\r\n\r\n"));
      EXPECT_TRUE(client.read_to_end().value_or("").starts_with("HTTP/1.1 404"));
    }
    const Client idle(port);
    ASSERT_TRUE(idle.connected());
    ASSERT_EQ(::kill(program.pid, signal), 0);
    EXPECT_EQ(exit_code_of(program.pid), 0);
    EXPECT_EQ(read_rest(program.error_output), "");
  }
}

TEST(ServeProgram, warns_plainly_when_other_machines_can_reach_it) {
  const TemporaryFolder web;
  web.write("index.html", "<p>hello</p>");
  const Program program =
      run_program({"serve", "--listen", "0.0.0.0:0", "--web", web.path().string()});
  EXPECT_NE(read_line(program.error_output).find("0.0.0.0:"), std::string::npos);
  EXPECT_TRUE(read_line(program.error_output).starts_with("Warning: "));
  ASSERT_EQ(::kill(program.pid, SIGTERM), 0);
  EXPECT_EQ(exit_code_of(program.pid), 0);
  ::close(program.error_output);
}

TEST(ServeProgram, exit_codes_tell_wrong_usage_from_unusable_input) {
  const TemporaryFolder empty;
  for (const auto& [arguments, code] : std::vector<std::pair<std::vector<std::string>, int>>{
           {{}, 2},
           {{"dance"}, 2},
           {{"serve", "--port", "1"}, 2},
           {{"serve", "--listen", "localhost:1"}, 2},
           {{"serve", "--web", empty.path().string()}, 1},
           {{"serve", "--web", (empty.path() / "none").string()}, 1},
           {{"--help"}, 0},
           {{"serve", "--help"}, 0},
           {{"--version"}, 0}}) {
    const Program program = run_program(arguments);
    const std::string message = read_rest(program.error_output);
    EXPECT_EQ(exit_code_of(program.pid), code) << message;
    if (code == 0) {
      EXPECT_EQ(message, "");
    } else {
      EXPECT_NE(message, "");
    }
  }
}

}  // namespace
}  // namespace anemone::server
