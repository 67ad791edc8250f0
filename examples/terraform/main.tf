# One hardened project, with the network and the audit that it needs, from the plain modules.

terraform {
  required_version = ">= 1.7.0"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}

provider "aws" {
  region              = "eu-central-1"
  allowed_account_ids = ["123456789012"]
}

locals {
  prefix         = "acme"
  administrators = ["arn:aws:iam::123456789012:role/MlBaselineDeployer"]
}

# Once per account and region
module "audit" {
  source = "./modules/audit"

  prefix         = local.prefix
  administrators = local.administrators
  deployer       = local.administrators[0]
  projects       = ["fraud"]
  emails         = ["ml-security@example.com"]
}

# Once per account and region
module "network" {
  source = "./modules/network"

  prefix      = local.prefix
  cidr        = "10.20.0.0/16"
  zones       = ["eu-central-1a", "eu-central-1b"]
  endpoints   = ["logs", "sagemaker.api", "sts"]
  log_key_arn = module.audit.log_key_arn
}

# Once per project
module "fraud" {
  source = "./modules/project"

  prefix             = local.prefix
  project            = "fraud"
  administrators     = local.administrators
  data_writers       = ["arn:aws:iam::123456789012:role/FraudDataLoader"]
  output_readers     = ["arn:aws:iam::123456789012:role/FraudModelReader"]
  launchers          = ["arn:aws:iam::123456789012:role/FraudScientist"]
  image_repositories = ["arn:aws:ecr:eu-central-1:123456789012:repository/fraud-training"]

  vpc_id                      = module.network.vpc_id
  subnet_ids                  = module.network.subnet_ids
  s3_endpoint_id              = module.network.s3_endpoint_id
  s3_prefix_list_id           = module.network.s3_prefix_list_id
  endpoint_security_group_ids = module.network.endpoint_security_group_ids

  access_log_bucket_name       = module.audit.access_log_bucket_name
  alert_topic_arn              = module.audit.alert_topic_arn
  undelivered_alerts_queue_arn = module.audit.undelivered_alerts_queue_arn
  trail_log_group_name         = module.audit.trail_log_group_name
}

output "fraud" {
  description = "What goes into a training job, and what is attached to whom"
  value       = module.fraud
}
