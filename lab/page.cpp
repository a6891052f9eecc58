#include "lab/page.h"

#include <algorithm>
#include <map>

namespace anemone::lab {
namespace {

constexpr std::string_view kPlace = "/*ANEMONE-LAB-DATA*/null";

Json json_of(const std::optional<Interval>& interval) {
  if (!interval) return nullptr;
  return {interval->low, interval->high};
}
Json json_of(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json json_of(const Figures& f) {
  return {{"record", "figures"},
          {"family", f.family},
          {"subgroup", f.subgroup},
          {"policy", f.policy},
          {"patients", f.patients},
          {"over_felt", f.over_felt},
          {"over_felt_interval", json_of(f.over_felt_interval)},
          {"over_felt_p90", f.over_felt_p90},
          {"over_felt_worst_tenth", f.over_felt_worst_tenth},
          {"over_reported", f.over_reported},
          {"setbacks", f.setbacks},
          {"dropped", f.dropped},
          {"reached", f.reached},
          {"reached_interval", json_of(f.reached_interval)},
          {"sessions_to_goal", f.sessions_to_goal},
          {"sessions_interval", json_of(f.sessions_interval)},
          {"days_to_goal", f.days_to_goal},
          {"sessions", f.sessions},
          {"care_visits", f.care_visits},
          {"violations", f.violations}};
}

Json json_of(const Difference& d) {
  return {{"record", "difference"},         {"family", d.family}, {"policy", d.policy},
          {"against", d.against},           {"figure", d.figure}, {"mean", d.mean},
          {"interval", json_of(d.interval)}};
}

Json json_of(const Frontier& frontier) {
  Json points = Json::array();
  for (const FrontierPoint& point : frontier.points) {
    points.push_back({{"policy", point.policy},
                      {"harm", point.at.harm},
                      {"sessions", point.at.sessions},
                      {"on_hull", point.on_hull}});
  }
  return {{"record", "frontier"},
          {"family", frontier.family},
          {"of", frontier.of},
          {"points", std::move(points)}};
}

Json json_of(const Gap& g) {
  return {{"record", "gap"},
          {"family", g.family},
          {"policy", g.policy},
          {"frontier", g.frontier},
          {"harm", g.harm},
          {"sessions", g.sessions},
          {"frontier_sessions", g.frontier_sessions},
          {"oracle_sessions", g.oracle_sessions},
          {"closed", json_of(g.closed)},
          {"closed_interval", json_of(g.closed_interval)},
          {"closed_to_usual_oracle", json_of(g.closed_to_usual_oracle)}};
}

Json json_of(const Bar& bar) {
  return {{"record", "bar"},
          {"family", bar.family},
          {"bar", bar.bar},
          {"policy", bar.policy},
          {"value", json_of(bar.value)},
          {"wanted", bar.wanted},
          {"at_most", bar.at_most},
          {"met", bar.met()}};
}

// The share who had reached their goal after 0, 1, 2, … sessions, of each policy of the tables.
void add_curves(const Results& results, std::string_view family, Json& records) {
  struct Counts {
    std::size_t patients = 0;
    std::vector<std::size_t> reached = std::vector<std::size_t>(kMostSessions + 1, 0);
  };
  std::map<std::string, Counts> policies;
  for (const LifeRecord& life : results.lives) {
    const auto spec = std::ranges::find(all_policies(), life.policy, &PolicySpec::name);
    const bool in_tables = spec != all_policies().end() && spec->group == PolicyGroup::Table;
    if (!in_tables || (family != kAll && life.family != family)) continue;
    Counts& counts = policies[life.policy];
    ++counts.patients;
    if (!life.outcome.reached) continue;
    const int at = std::clamp(life.outcome.sessions_to_goal, 0, kMostSessions);
    ++counts.reached[static_cast<std::size_t>(at)];
  }
  for (const auto& [policy, counts] : policies) {
    Json shares = Json::array();
    std::size_t sum = 0;
    for (const std::size_t reached : counts.reached) {
      sum += reached;
      shares.push_back(static_cast<double>(sum) / static_cast<double>(counts.patients));
    }
    records.push_back({{"record", "curve"},
                       {"family", family},
                       {"policy", policy},
                       {"patients", counts.patients},
                       {"reached", std::move(shares)}});
  }
}

}  // namespace

Json page_data(const Results& results, const Summary& summary) {
  Json records = Json::array();
  records.push_back(to_json(summary.run));
  const auto add = [&](const auto& values) {
    for (const auto& value : values) records.push_back(json_of(value));
  };
  add(summary.figures);
  add(summary.differences);
  add(summary.frontiers);
  add(summary.gaps);
  add(summary.bars);
  for (const std::string& family : summary.run.families) add_curves(results, family, records);
  if (summary.run.families.size() > 1) add_curves(results, kAll, records);
  return {{"records", std::move(records)}};
}

std::optional<std::string> fill_page(std::string_view page, const Json& data) {
  const std::size_t place = page.find(kPlace);
  if (place == std::string_view::npos) return std::nullopt;
  if (page.find(kPlace, place + 1) != std::string_view::npos) return std::nullopt;
  std::string filled{page.substr(0, place)};
  for (const char c : to_text(data)) {
    // Nothing in the data can end the element it stands in.
    if (c == '<') {
      filled += "\\u003c";
    } else {
      filled += c;
    }
  }
  filled += page.substr(place + kPlace.size());
  return filled;
}

}  // namespace anemone::lab
