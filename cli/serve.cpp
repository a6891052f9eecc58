#include "cli/serve.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "cli/say.h"
#include "server/server.h"
#include "server/site.h"

namespace anemone::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string listen = "127.0.0.1:8420";
  std::string web;
};

// Beside the program: build/anemone serves web/dist of the same checkout, from any directory.
std::string default_web_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return "web/dist";
  return (program.parent_path().parent_path() / "web" / "dist").string();
}

int complain(const server::Problem& problem) {
  say(stderr, "anemone serve: {}\n", problem.text);
  return 1;
}

int serve(const Options& options, const server::Listen& listen) {
  auto site = server::Site::load(options.web);
  if (!site) return complain(site.error());
  auto server = server::Server::open(listen, *std::move(site), server::Limits{});
  if (!server) return complain(server.error());

  const bool v6 = listen.address.find(':') != std::string::npos;
  const std::string host = v6 ? "[" + listen.address + "]" : listen.address;
  (*server)->stop_on_signals();
  // All it ever says: served unseen, or without its warning read, would be no success.
  bool told =
      say(stderr, "Anemone is at http://{}:{}/ (Ctrl-C ends it)\n", host, (*server)->port());
  if (!server::is_loopback(listen)) {
    told = say(stderr,
               "Warning: other machines can reach this address, and plain http can be read and "
               "changed on its way.\nPut a proxy that speaks https in front of it; without https "
               "browsers also refuse to keep the app for offline use.\n") &&
           told;
  }
  if (std::fflush(stderr) != 0 || !told) return 1;
  (*server)->run();
  return 0;
}

}  // namespace

void add_serve(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand(
      "serve",
      "Serve the web app. Nothing about a visit is logged, and nothing leaves the browser.");
  auto options = std::make_shared<Options>();
  auto listen = std::make_shared<server::Listen>();
  options->web = default_web_folder();
  command
      ->add_option("--listen", options->listen,
                   "Numeric address and port; port 0 takes any free one")
      ->capture_default_str()
      ->check([listen](const std::string& text) {
        auto parsed = server::parse_listen(text);
        if (!parsed) return parsed.error().text;
        *listen = *std::move(parsed);
        return std::string{};
      });
  command->add_option("--web", options->web, "Folder of the built web app")
      ->capture_default_str()
      ->type_name("DIR");
  command->callback([options, listen, &exit_code] { exit_code = serve(*options, *listen); });
}

}  // namespace anemone::cli
