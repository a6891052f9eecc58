#include "core/journal/history.h"

namespace anemone::journal {
namespace {

using entries::Entry;

// Handles one entry by its type. `future`: dated after now.
class Reader {
 public:
  explicit Reader(History& history) : history_(history) {}

  void read(const Entry& entry) {
    entry_ = &entry;
    future_ = entry.at > history_.now;
    std::visit([this](const auto& payload) { on(payload); }, entry.payload);
  }

  void finish() {
    for (const auto& started : started_) {
      if (!closed_.contains(started.entry->id)) history_.open_practices.push_back(started);
    }
    for (const auto& card : cards_) {
      if (!card->away && !replaced_.contains(card.entry->id)) history_.cards.push_back(card);
    }
    for (auto& prediction : history_.predictions) {
      const auto met = met_.find(prediction.made.entry->id);
      if (met != met_.end()) prediction.met = met->second;
    }
  }

 private:
  template <typename T>
  [[nodiscard]] At<T> at(const T& value) const {
    return At<T>{entry_->at, entry_, &value, future_};
  }
  // For what would loosen something: nothing happens before its date.
  template <typename T>
  void set_when_due(std::optional<At<T>>& slot, const T& value) const {
    if (!future_) slot = at(value);
  }
  void sign(const std::string& code) { history_.signs.push_back({entry_->at, code, entry_}); }

  void on(const entries::Unknown&) {}
  void on(const entries::PathSet& value) {
    (future_ ? history_.paths_ahead : history_.paths).push_back(at(value));
  }
  void on(const entries::BaselineSet& value) { set_when_due(history_.baseline, value); }
  void on(const entries::GoalSet& value) { set_when_due(history_.goal, value); }
  void on(const entries::ReasonSet& value) { set_when_due(history_.reason, value); }
  // Of two settings of the same second, as from two devices, the more protective one holds,
  // whichever the order puts last.
  void on(const entries::LimitSet& value) {
    const bool lower = !history_.limit || value.pain < history_.limit->value->pain;
    const bool contradicts = history_.limit && history_.limit->at == entry_->at;
    if (lower || (!future_ && !contradicts)) history_.limit = at(value);
  }
  void on(const entries::LadderOpened& value) {
    if (!value.on) {
      history_.ladder_opened = false;
      ladder_closed_at_ = entry_->at;
    } else if (!future_ && ladder_closed_at_ != entry_->at) {
      history_.ladder_opened = true;
    }
  }
  void on(const entries::PausePenetrationSet& value) {
    if (value.on) {
      if (!history_.penetration_paused) history_.penetration_paused_at = entry_->at;
      history_.penetration_paused = true;
      paused_at_ = entry_->at;
    } else if (!future_ && paused_at_ != entry_->at) {
      history_.penetration_paused = false;
    }
  }
  void on(const entries::ClinicianPlanSet& value) { set_when_due(history_.plan, value); }

  void on(const entries::SessionLogged& value) {
    history_.sessions.push_back(at(value));
    if (value.numbness) sign("numbness");
    if (value.practice) closed_.insert(*value.practice);
  }
  void on(const entries::PracticeStarted& value) { started_.push_back(at(value)); }
  void on(const entries::PracticeDropped& value) {
    if (!future_) closed_.insert(value.practice);
  }
  void on(const entries::GentleLogged& value) {
    if (!future_) history_.gentle.push_back(at(value));
  }
  void on(const entries::CheckinLogged& value) {
    history_.checkins.push_back(at(value));
    for (const auto& code : value.symptoms) sign(code);
  }
  void on(const entries::SymptomReported& value) { sign(value.symptom); }
  void on(const entries::Phq4Logged& value) { history_.phq4.push_back(at(value)); }
  void on(const entries::SelfcheckAnswered& value) { history_.selfchecks.push_back(at(value)); }
  void on(const entries::PageSet& value) {
    if (!future_) history_.pages.insert_or_assign(value.page, at(value));
  }
  void on(const entries::CardKept& value) {
    if (future_) return;
    cards_.push_back(at(value));
    if (value.replaces) replaced_.insert(*value.replaces);
  }
  void on(const entries::PredictionMade& value) {
    if (!future_) history_.predictions.push_back({at(value), std::nullopt});
  }
  void on(const entries::PredictionMet& value) {
    if (!future_) met_.insert_or_assign(value.prediction, at(value));
  }
  void on(const entries::CareCleared& value) {
    if (future_) return;
    for (const auto& code : value.symptoms) {
      history_.clearings.push_back({entry_->at, code, value.by_clinician});
    }
  }
  void on(const entries::CareNoted& value) {
    if (future_) return;
    for (const auto& code : value.codes) history_.noted.push_back({entry_->at, code, false});
  }

  History& history_;
  const Entry* entry_ = nullptr;
  bool future_ = false;
  std::optional<Moment> ladder_closed_at_;
  std::optional<Moment> paused_at_;
  std::vector<At<entries::PracticeStarted>> started_;
  std::set<std::string> closed_;
  std::vector<At<entries::CardKept>> cards_;
  std::set<std::string> replaced_;
  std::map<std::string, At<entries::PredictionMet>> met_;
};

}  // namespace

History read_history(const Journal& journal, Moment now) {
  History history;
  history.now = now;
  history.today = day_of(now);
  Reader reader{history};
  for (const Entry& entry : journal.entries()) reader.read(entry);
  reader.finish();
  return history;
}

}  // namespace anemone::journal
