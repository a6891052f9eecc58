# The figures of knowledge/en/trials.json as other people's software has them. Written by
# tests/evidence/reference.sh into metafor.reference.json; compared in tests/evidence/metafor.test.ts.
#
#   metafor        risk difference with Wald's interval, odds ratio          (Debian: r-cran-metafor)
#   R itself       Wilson's interval, chi-square with and without correction (prop.test, chisq.test)
#   Epi::ci.pd     Newcombe's interval, his method 10                        (Debian: r-cran-epi)
#
# Nothing is pooled.
suppressPackageStartupMessages({
  library(metafor)
  library(jsonlite)
})

arguments <- commandArgs(trailingOnly = TRUE)
trials <- fromJSON(arguments[1], simplifyVector = FALSE)$trials
results <- unlist(lapply(trials, function(trial) trial$results), recursive = FALSE)

wilson <- function(events, n) {
  interval <- suppressWarnings(prop.test(events, n, correct = FALSE))$conf.int
  list(low = interval[1], high = interval[2])
}

one <- function(id, treated, compared) {
  a <- treated$events
  b <- treated$n - a
  c <- compared$events
  d <- compared$n - c
  # Counts as they are: no half is added to an empty cell.
  effect <- summary(escalc("RD", ai = a, bi = b, ci = c, di = d, add = 0, to = "none"))
  newcombe <- unname(tail(as.numeric(Epi::ci.pd(a, c, b, d, method = "Nc", print = FALSE)), 3))
  table <- rbind(c(a, b), c(c, d))
  chi <- function(correct) suppressWarnings(chisq.test(table, correct = correct))
  odds <- function() escalc("OR", ai = a, bi = b, ci = c, di = d, add = 0, to = "none")
  list(
    id = id,
    treated = treated,
    compared = compared,
    treated_wilson = wilson(a, treated$n),
    compared_wilson = wilson(c, compared$n),
    difference = as.numeric(effect$yi),
    wald = list(low = as.numeric(effect$ci.lb), high = as.numeric(effect$ci.ub)),
    newcombe = list(low = newcombe[2], high = newcombe[3]),
    chi_square = unname(chi(FALSE)$statistic),
    p = chi(FALSE)$p.value,
    p_corrected = chi(TRUE)$p.value,
    odds_ratio = if (c == 0) NULL else exp(as.numeric(odds()$yi))
  )
}

figures <- lapply(results, function(result) one(result$id, result$treated, result$compared))
observed <- Filter(function(result) !is.null(result$observed), results)
figures <- c(figures, lapply(observed, function(result) {
  one(paste0(result$id, "_observed"), result$observed$treated, result$observed$compared)
}))

cat(toJSON(figures, auto_unbox = TRUE, digits = 15, pretty = TRUE, null = "null"), "\n", sep = "")
