#include "lab/runner.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace anemone::lab {

Results run(const RunPlan& plan, const std::function<void(std::size_t, std::size_t)>& progress) {
  Results results;
  results.run = {.seed = plan.seed, .patients = plan.patients, .families = {}, .policies = {}};
  for (const Family* family : plan.families) results.run.families.emplace_back(family->name);
  for (const PolicySpec& spec : plan.policies) results.run.policies.push_back(spec.name);

  // Each patient's lives have their place beforehand, so that no thread waits for another.
  const std::size_t people = plan.families.size() * plan.patients;
  results.lives.resize(people * plan.policies.size());
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> done = 0;
  const auto work = [&] {
    for (std::size_t one = next++; one < people; one = next++) {
      const Family& family = *plan.families[one / plan.patients];
      const auto patient = static_cast<std::uint32_t>(one % plan.patients);
      for (std::size_t p = 0; p < plan.policies.size(); ++p) {
        LifeRecord& record = results.lives[one * plan.policies.size() + p];
        record = {.family = std::string{family.name},
                  .subgroup = std::string{name_of(subgroup_of(patient))},
                  .patient = patient,
                  .policy = plan.policies[p].name,
                  .outcome = live(plan.seed, family, patient, plan.policies[p])};
        ++done;
      }
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(plan.jobs, 1U); ++i) threads.emplace_back(work);
  while (done < results.lives.size()) {
    progress(done, results.lives.size());
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  threads.clear();  // waits for them
  progress(done, results.lives.size());
  return results;
}

}  // namespace anemone::lab
