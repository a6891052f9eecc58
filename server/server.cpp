#include "server/server.h"

#include <fmt/format.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/status.hpp>
#include <charconv>
#include <csignal>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "server/response.h"

namespace anemone::server {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using net::ip::tcp;

// After a last answer the client is given this much more time and data to hang up by itself; a
// socket closed with unread input would throw away an answer that is still on its way.
constexpr std::chrono::milliseconds kHangUp{1'000};
constexpr std::size_t kHangUpBytes = std::size_t{256} << 10;
constexpr std::chrono::milliseconds kAcceptAgain{100};

class Session;

// What the sessions share; lives in Server::Impl, longer than any of them.
struct Shared {
  Site site;
  Limits limits;
  std::unordered_set<Session*> sessions;
  bool stopping = false;
};

std::string head_of(const Response& answer, bool keep_alive) {
  const std::string_view reason = http::obsolete_reason(static_cast<http::status>(answer.status));
  std::string head = fmt::format("HTTP/1.1 {} {}\r\n", answer.status, reason);
  const auto add = [&head](std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
  };
  for (const Header& header : security_headers()) add(header.name, header.value);
  for (const Header& header : answer.headers) add(header.name, header.value);
  if (answer.status != 304) add("Content-Length", fmt::to_string(answer.length_of.size()));
  add("Connection", keep_alive ? "keep-alive" : "close");
  head.append("\r\n");
  return head;
}

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket&& socket, Shared& shared)
      : stream_(std::move(socket)),
        buffer_(std::size_t{2} * shared.limits.header_bytes),
        shared_(shared) {
    shared_.sessions.insert(this);
  }
  ~Session() { shared_.sessions.erase(this); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void read() {
    answering_ = false;
    parser_.emplace();
    parser_->header_limit(shared_.limits.header_bytes);
    // One deadline for the whole header: a byte now and then does not prolong it.
    stream_.expires_after(shared_.limits.request);
    http::async_read_header(
        stream_, buffer_, *parser_,
        [self = shared_from_this()](error_code error, std::size_t) { self->on_header(error); });
  }

  // Ends a connection that waits; a running answer is allowed to finish.
  void finish() {
    if (!answering_) close();
  }

  void close() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.close();
  }

 private:
  void on_header(error_code error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow) {
      return say(error_response(431), false);
    }
    if (error == http::error::end_of_stream || error == http::error::partial_message) {
      return hang_up();
    }
    if (error) {
      // Timeouts and broken connections end here too; their socket is closed already.
      if (error.category() == http::make_error_code(http::error::bad_method).category()) {
        return say(error_response(400), false);
      }
      return close();
    }
    const auto& request = parser_->get();
    // Nothing here takes a body. It is not read either, so the connection cannot go on.
    const bool has_body = parser_->chunked() || parser_->content_length().value_or(0) > 0;
    const Response reply =
        respond(shared_.site, Request{.method = request.method_string(),
                                      .target = request.target(),
                                      .if_none_match = request[http::field::if_none_match]});
    if (has_body && reply.status != 405) return say(error_response(413), false);
    say(reply, request.keep_alive() && !has_body);
  }

  void say(const Response& reply, bool keep_alive) {
    answering_ = true;
    keep_alive = keep_alive && !shared_.stopping;
    head_ = head_of(reply, keep_alive);
    stream_.expires_after(shared_.limits.answer);
    const std::array<net::const_buffer, 2> parts{net::buffer(head_), net::buffer(reply.body)};
    net::async_write(stream_, parts,
                     [self = shared_from_this(), keep_alive](error_code error, std::size_t) {
                       if (error) return self->close();
                       if (keep_alive && !self->shared_.stopping) return self->read();
                       self->hang_up();
                     });
  }

  void hang_up() {
    answering_ = false;
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream_.expires_after(kHangUp);
    drain();
  }

  void drain() {
    if (drained_ > kHangUpBytes || shared_.stopping) return close();
    stream_.async_read_some(net::buffer(scrap_),
                            [self = shared_from_this()](error_code error, std::size_t bytes) {
                              if (error) return self->close();
                              self->drained_ += bytes;
                              self->drain();
                            });
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::empty_body>> parser_;
  std::string head_;
  std::array<char, 4096> scrap_{};
  std::size_t drained_ = 0;
  bool answering_ = false;
  Shared& shared_;
};

}  // namespace

std::expected<Listen, Problem> parse_listen(std::string_view text) {
  const Problem wrong{
      "an address to listen on looks like 127.0.0.1:8420 or [::1]:8420, with a numeric address"};
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::unexpected(wrong);
  std::string_view address = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  const bool bracketed = address.starts_with('[') && address.ends_with(']');
  if (bracketed) address = address.substr(1, address.size() - 2);

  Listen listen;
  listen.address = std::string(address);
  const auto [end, status] = std::from_chars(port.data(), port.data() + port.size(), listen.port);
  if (status != std::errc{} || end != port.data() + port.size()) return std::unexpected(wrong);
  error_code error;
  const net::ip::address parsed = net::ip::make_address(listen.address, error);
  if (error || parsed.is_v6() != bracketed) return std::unexpected(wrong);
  return listen;
}

bool is_loopback(const Listen& listen) {
  error_code error;
  const net::ip::address address = net::ip::make_address(listen.address, error);
  return !error && address.is_loopback();
}

class Server::Impl {
 public:
  Impl(Site site, const Limits& limits)
      : shared_{.site = std::move(site), .limits = limits, .sessions = {}} {}

  std::optional<Problem> open(const Listen& listen) {
    error_code error;
    const net::ip::address address = net::ip::make_address(listen.address, error);
    const tcp::endpoint endpoint(address, listen.port);
    if (!error) acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(net::socket_base::max_listen_connections, error);
    if (!error) return std::nullopt;
    return Problem{fmt::format("cannot listen on {} port {}: {}", listen.address, listen.port,
                               error.message())};
  }

  std::uint16_t port() const {
    error_code ignored;
    return acceptor_.local_endpoint(ignored).port();
  }

  void stop_on_signals() {
    signals_.add(SIGINT);
    signals_.add(SIGTERM);
    signals_.async_wait([this](error_code error, int) {
      if (!error) end();
    });
  }

  void run() {
    accept();
    for (;;) {
      try {
        context_.run();
        return;
      } catch (const std::exception&) {
        // Out of memory in one connection, say. Its session is gone with the stack; go on.
      }
    }
  }

  void stop() {
    net::post(context_, [this] { end(); });
  }

 private:
  void accept() {
    if (shared_.stopping) return;
    acceptor_.async_accept([this](error_code error, tcp::socket socket) {
      if (shared_.stopping) return;
      if (error) {
        // Out of file descriptors, mostly: wait until some connection has ended.
        again_.expires_after(kAcceptAgain);
        again_.async_wait([this](error_code) { accept(); });
        return;
      }
      accept();
      if (shared_.sessions.size() >= shared_.limits.connections) return;  // closes the socket
      std::make_shared<Session>(std::move(socket), shared_)->read();
    });
  }

  void end() {
    if (shared_.stopping) return;
    shared_.stopping = true;
    error_code ignored;
    acceptor_.close(ignored);
    signals_.cancel(ignored);
    again_.cancel();
    // Closing only cancels; the sessions leave the set later, when their handlers have run.
    for (Session* session : shared_.sessions) session->finish();
    if (shared_.sessions.empty()) return;
    farewell_.expires_after(shared_.limits.farewell);
    farewell_.async_wait([this](error_code) { context_.stop(); });
    watch();
  }

  // Leaves as soon as the last session is gone rather than at the end of the farewell.
  void watch() {
    if (shared_.sessions.empty()) {
      farewell_.cancel();
      return;
    }
    again_.expires_after(std::chrono::milliseconds{20});
    again_.async_wait([this](error_code) { watch(); });
  }

  // Sessions live in the handlers that the context holds, so it goes first and `shared_` last.
  Shared shared_;
  net::io_context context_{1};
  tcp::acceptor acceptor_{context_};
  net::signal_set signals_{context_};
  net::steady_timer again_{context_};
  net::steady_timer farewell_{context_};
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

std::expected<std::unique_ptr<Server>, Problem> Server::open(const Listen& listen, Site site,
                                                             const Limits& limits) {
  auto impl = std::make_unique<Impl>(std::move(site), limits);
  if (auto problem = impl->open(listen)) return std::unexpected(*std::move(problem));
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

std::uint16_t Server::port() const { return impl_->port(); }
void Server::stop_on_signals() { impl_->stop_on_signals(); }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }

}  // namespace anemone::server
