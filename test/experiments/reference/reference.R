# Printed numbers of R for the estimators' tests: Rscript reference.R OUT. Needs sandwich, lmtest, AER, plm, survival.
suppressMessages({ library(sandwich); library(lmtest); library(AER); library(plm); library(survival) })
here <- "test/experiments/reference"
out <- commandArgs(trailingOnly = TRUE)
out <- if (length(out) > 0) out[1] else here
panel <- read.csv(file.path(here, "panel.csv"))
last <- panel[panel$wave == 3, ]
fit <- lm(y ~ assigned, last)
clustered <- coeftest(fit, vcovCL(fit, ~village, type = "HC1"), df = length(unique(last$village)) - 1)
hc1 <- coeftest(fit, vcovHC(fit, type = "HC1"))
at <- c(0.25, 0.5, 0.75)
quantiles <- quantile(last$y[last$assigned == 1], at) - quantile(last$y[last$assigned == 0], at)
iv <- ivreg(y ~ treated + x | assigned + x, data = last)
two <- plm(y ~ treated + x, panel, index = c("unit", "wave"), model = "within", effect = "twoways")
spells <- read.csv(file.path(here, "spells.csv"))
km <- summary(survfit(Surv(duration, ended) ~ 1, spells), times = 1:9, extend = TRUE)
num <- function(x) format(x, digits = 15, scientific = FALSE, trim = TRUE)
obj <- function(keys, values) paste0("{ ", paste0("\"", keys, "\": ", num(values), collapse = ", "), " }")
packages <- c("sandwich", "lmtest", "AER", "plm", "survival")
text <- paste0(
  "{\n  \"versions\": { \"R\": \"", paste(R.version$major, R.version$minor, sep = "."), "\", ",
  paste0("\"", packages, "\": \"", sapply(packages, function(p) as.character(packageVersion(p))), "\"", collapse = ", "), " },\n",
  "  \"found\": {\n",
  "    \"differenceOfMeans\": ", obj(c("value", "se", "p"), clustered["assigned", c(1, 2, 4)]), ",\n",
  "    \"differenceOfMeans, no clusters\": ", obj(c("value", "se", "p"), hc1["assigned", c(1, 2, 4)]), ",\n",
  "    \"quantileEffects\": ", obj(c("0.25", "0.5", "0.75"), quantiles), ",\n",
  "    \"instrument\": ", obj("value", coef(iv)["treated"]), ",\n",
  "    \"panel\": ", obj(c("value", "x"), coef(two)[c("treated", "x")]), ",\n",
  "    \"survival\": ", obj(km$time, km$surv), "\n  }\n}\n"
)
writeLines(text, file.path(out, "r.json"), sep = "")
