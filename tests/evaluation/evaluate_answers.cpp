// Judges how suppliers' answers are understood:
//   evaluate_answers [-v] [--least SHARE] [ANSWERS.jsonl...]
// An answer is {"id", "text", "kind", ...}: kinds and dates may be "a|b" where either is right.
// "prices" are [amount, currency, unit, for_quantity, max], unit "*" where any is right; "from",
// "delivery", "until", "again" dates; "lead" days; "reasons" names; "question": something is asked.
// Prices and dates are counted one by one: those read that are right (precision) and those said
// that are read (recall); where no date is expected of a field that was read, it counts as wrong.
// Returns 1 where a file's share of kinds is below --least or a price was read that was not said.
// -v lists what was read otherwise, never for a file named held_out.
#include "matching/answers/answer_text.hpp"
#include "tests/evaluation/measures.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>

using namespace clusterlotse;
using nlohmann::json;

namespace {

using evaluation::estimate;
using evaluation::shown;

/// What is right of what was read, and read of what was said: a 1 or 0 each.
struct Counts {
    std::vector<double> precision;
    std::vector<double> recall;
};

struct Score {
    std::vector<double> kinds;
    std::vector<double> unclear;
    Counts prices;
    Counts dates;
    Counts reasons;
    std::vector<double> questions;
    double microseconds = 0;
    double slowest = 0;
};

/// Whether `value` is one of "a|b|c".
bool one_of(const std::string& value, const std::string& either) {
    return ("|" + either + "|").find("|" + value + "|") != std::string::npos;
}

/// Microseconds this thread has worked.
double processor_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

bool same(const Price& price, const json& wanted) {
    const auto number = [&](std::size_t at) {
        return wanted.size() > at && wanted[at].is_number()
                   ? std::optional(wanted[at].get<double>())
                   : std::nullopt;
    };
    const std::string unit = wanted[2];
    return std::abs(price.amount - wanted[0].get<double>()) < 1e-9 && price.currency == wanted[1] &&
           (unit == "*" || price.unit == unit) && (!number(3) || price.for_quantity == number(3)) &&
           price.max == number(4);
}

bool count_prices(const Answer& answer, const json& row, Counts& counts) {
    const json wanted = row.value("prices", json::array());
    bool right = true;
    for (const Price& price : answer.prices) {
        const bool said = std::any_of(wanted.begin(), wanted.end(), [&](const json& one) {
            return same(price, one);
        });
        // An answer whose prices are not listed may be read either way.
        if (wanted.empty() && row["kind"].get<std::string>().find("offer") != std::string::npos) {
            continue;
        }
        counts.precision.push_back(said ? 1 : 0);
        right = right && said;
    }
    for (const json& one : wanted) {
        const bool read =
            std::any_of(answer.prices.begin(), answer.prices.end(), [&](const Price& price) {
                return same(price, one);
            });
        counts.recall.push_back(read ? 1 : 0);
        right = right && read;
    }
    return right;
}

bool count_date(
    const std::optional<Date>& date, const json& row, const char* field, Counts& counts
) {
    const std::string wanted = row.value(field, "");
    const bool right = date && one_of(iso_date(*date), wanted);
    if (!wanted.empty()) {
        counts.recall.push_back(right ? 1 : 0);
    }
    if (date && !wanted.empty()) {
        counts.precision.push_back(right ? 1 : 0);
    }
    return wanted.empty() || right;
}

bool count_reasons(const Answer& answer, const json& row, Counts& counts) {
    if (!row.contains("reasons")) {
        return true;
    }
    const auto wanted = row["reasons"].get<std::vector<std::string>>();
    bool right = true;
    for (const DeclineReason reason : answer.reasons) {
        const bool said = std::find(wanted.begin(), wanted.end(), name_of(reason)) != wanted.end();
        counts.precision.push_back(said ? 1 : 0);
        right = right && said;
    }
    for (const std::string& one : wanted) {
        const bool read =
            std::any_of(answer.reasons.begin(), answer.reasons.end(), [&](DeclineReason reason) {
                return name_of(reason) == one;
            });
        counts.recall.push_back(read ? 1 : 0);
        right = right && read;
    }
    return right;
}

std::string shown_answer(const Answer& answer) {
    std::string line(name_of(answer.kind));
    for (const Price& price : answer.prices) {
        line += " " + std::to_string(price.amount) + price.currency + "/" + price.unit;
        line += price.for_quantity ? " for " + std::to_string(*price.for_quantity) : "";
    }
    const auto date = [&](const char* name, const std::optional<Date>& value) {
        line += value ? std::string(" ") + name + " " + iso_date(*value) : "";
    };
    date("from", answer.available_from);
    date("delivery", answer.delivery);
    date("until", answer.needs_time_until);
    date("again", answer.capacity_again_from);
    line += answer.lead_time_days ? " lead " + std::to_string(*answer.lead_time_days) : "";
    for (const DeclineReason reason : answer.reasons) {
        line += " " + std::string(name_of(reason));
    }
    return line + (answer.question.empty() ? "" : " ?");
}

/// Reads one file; adds to `score` and prints what was read otherwise where `verbose`.
void judge(const json& row, bool verbose, Score& score) {
    static const auto vocabulary = test_support::vocabulary();
    static const Date today = *parse_iso_date("2026-11-23");
    matching::AnswerContext context;
    context.vocabulary = vocabulary.get();
    const std::string text = row.at("text");
    const double begin = processor_time();
    const Answer answer = matching::read_answer(text, today, context);
    const double took = processor_time() - begin;
    score.microseconds += took;
    score.slowest = std::max(score.slowest, took);

    const bool kind = one_of(std::string(name_of(answer.kind)), row.at("kind"));
    score.kinds.push_back(kind ? 1 : 0);
    score.unclear.push_back(!kind && answer.kind != AnswerKind::unclear ? 1 : 0);
    bool right = kind;
    right = count_prices(answer, row, score.prices) && right;
    right = count_date(answer.available_from, row, "from", score.dates) && right;
    right = count_date(answer.delivery, row, "delivery", score.dates) && right;
    right = count_date(answer.needs_time_until, row, "until", score.dates) && right;
    right = count_date(answer.capacity_again_from, row, "again", score.dates) && right;
    right = count_reasons(answer, row, score.reasons) && right;
    if (row.contains("lead")) {
        const bool lead = answer.lead_time_days == row["lead"].get<int>();
        score.dates.recall.push_back(lead ? 1 : 0);
        right = right && lead;
    }
    if (row.contains("question")) {
        score.questions.push_back(answer.question.empty() ? 0 : 1);
        right = right && !answer.question.empty();
    }
    if (verbose && !right) {
        std::cout << row.value("id", "") << (kind ? "  " : " !") << " wanted "
                  << row["kind"].get<std::string>() << ", read " << shown_answer(answer)
                  << " in: " << row["text"].dump() << "\n";
    }
}

Score judge_file(const std::string& file, bool verbose) {
    std::ifstream in(file);
    if (!in) {
        throw std::runtime_error("cannot read " + file);
    }
    Score score;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) {
            judge(json::parse(line), verbose, score);
        }
    }
    return score;
}

void print(const std::string& name, const Score& score) {
    const auto line = [](const char* what, const std::vector<double>& values) {
        const auto sum = estimate(values);
        std::printf("  %-22s %s of %zu\n", what, shown(sum).c_str(), sum.count);
    };
    std::printf("%s, %zu answers\n", name.c_str(), score.kinds.size());
    line("kind right", score.kinds);
    line("kind wrong, not unclear", score.unclear);
    line("price precision", score.prices.precision);
    line("price recall", score.prices.recall);
    line("date precision", score.dates.precision);
    line("date recall", score.dates.recall);
    line("reason precision", score.reasons.precision);
    line("reason recall", score.reasons.recall);
    line("question found", score.questions);
    std::printf(
        "  %.0f µs an answer, the slowest %.0f µs\n",
        score.microseconds / static_cast<double>(std::max<std::size_t>(score.kinds.size(), 1)),
        score.slowest
    );
}

}  // namespace

int main(int argc, char** argv) try {
    std::vector<std::string> files(argv + 1, argv + argc);
    const bool verbose = std::erase(files, "-v") > 0;
    double least = 0;
    if (const auto option = std::find(files.begin(), files.end(), "--least");
        option != files.end() && option + 1 != files.end()) {
        least = std::stod(*(option + 1));
        files.erase(option, option + 2);
    }
    if (files.empty()) {
        for (const char* name : {"own.jsonl", "salesmen.jsonl", "held_out.jsonl"}) {
            files.push_back(
                std::string(CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/answers/") + name
            );
        }
    }
    bool enough = true;
    judge(json{{"text", "ja"}, {"kind", "interest"}}, false, *std::make_unique<Score>());
    for (const std::string& file : files) {
        const std::string name = std::filesystem::path(file).filename().string();
        const Score score = judge_file(file, verbose && !name.starts_with("held_out"));
        print(name, score);
        const bool guessed =
            std::find(score.prices.precision.begin(), score.prices.precision.end(), 0.0) !=
            score.prices.precision.end();
        enough = enough && estimate(score.kinds).mean >= least && !(least > 0 && guessed);
    }
    return enough ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << error.what()
              << "\nusage: evaluate_answers [-v] [--least SHARE] [ANSWERS.jsonl...]\n";
    return 2;
}
