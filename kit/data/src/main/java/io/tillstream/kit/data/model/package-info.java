/** One declarative description for each model that leaves a service, and what is made from it. */
package io.tillstream.kit.data.model;
